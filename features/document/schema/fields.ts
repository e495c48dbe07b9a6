/** What the names of the checkboxes of goals begin with. */
export const goalPrefix = 'goal-'

/** Name of the checkbox of an item of the goals section. @param path its place, such as '0.1' */
export const goalField = (path: string) => `${goalPrefix}${path}`

/** Name of the answer to the mark of a level in a line of the source. */
export const levelField = (line: string) => `level-${line}`

/** What the names of the checkboxes of marks of our own begin with. */
export const markPrefix = 'mark-'

/** Name of the checkbox of the marks that end a line of the source. */
export const markField = (line: number) => `${markPrefix}${line}`

/** Name of the checkbox that takes all levels that are suggested. */
export const takeLevelsField = 'takeLevels'

/** What happens to a KYS that is not empty. */
export const kysModes = ['add', 'replace'] as const
export type KysMode = (typeof kysModes)[number]
