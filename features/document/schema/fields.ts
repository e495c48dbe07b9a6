/** What the names of the checkboxes of goals begin with. */
export const goalPrefix = 'goal-'

/** Name of the checkbox of an item of the goals section. @param path its place, such as '0.1' */
export const goalField = (path: string) => `${goalPrefix}${path}`

/** What happens to a KYS that is not empty. */
export const kysModes = ['add', 'replace'] as const
export type KysMode = (typeof kysModes)[number]
