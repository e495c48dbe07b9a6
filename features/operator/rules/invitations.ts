/** Days that an operator's link into the site lives. */
export const invitationDays = 14

/** How many addresses can be invited at once. */
export const mostInvited = 50

/**
 * The addresses in what somebody typed or pasted: in lower case, each once.
 *
 * @param text one address a line, or with commas, semicolons or spaces between them; `Name <address>` will do
 */
export function addressesIn(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .flatMap((line) => /<([^<>]*)>/.exec(line)?.[1]?.trim() ?? line.split(/\s+/))
    .filter((word) => word !== '')
  return [...new Set(words)]
}
