/** Under which name the words of somebody who makes a framework are kept in their tab. */
export const draftOf = (me: string) => `${me}/framework`
