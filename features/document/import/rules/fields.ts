/** Name of a field of one of the documents that a form brings. @param source counts from 0 */
export const sourceField = (source: number, name: string) => `${source}.${name}`

/** What the names of the checkboxes of goals begin with. */
export const goalPrefix = 'goal-'

/** Name of the checkbox of an item of the goals section. @param line its line in the source */
export const goalField = (line: number) => `${goalPrefix}${line}`

/** Name of the answer to the mark of a level in a line of the source. */
export const levelField = (line: string) => `level-${line}`

/** Name of the checkbox that takes what is suggested for a whole scale. */
export const scaleField = (scale: string) => `scale-${scale}`

/** Name of the answer to all marks that say the same. @param reading as `readingOf` names it */
export const readingField = (reading: string) => `reading-${reading}`

/** Name of the checkbox of a day that a line names. */
export const dayField = (line: number) => `${dayPrefix}${line}`

/** What the names of these begin with. */
export const dayPrefix = 'day-'

/** Name of the checkbox that takes all days. */
export const takeDaysField = 'takeDays'

/** What the names of the checkboxes of marks of our own begin with. */
export const markPrefix = 'mark-'

/** Name of the checkbox of the marks that end a line of the source. */
export const markField = (line: number) => `${markPrefix}${line}`

/** Name of the checkbox that takes all levels that are suggested. */
export const takeLevelsField = 'takeLevels'

/** The lines of a preview that go somewhere, and those that are left out: each have a target of their own. */
export const pickGroups = { kept: 0, dropped: 1 }

/** Name of the checkbox that picks a line. @param group one of `pickGroups` */
export const pickField = (group: number, line: number) => `pick-${group}-${line}`

/** Name of the answer where the picked lines of a group go. */
export const targetField = (group: number) => `target-${group}`

/** What the names of the checkboxes of what tools and templates left begin with. */
export const leftOverPrefix = 'left-'

/** Name of the checkbox that leaves such lines out. @param line the first of them */
export const leftOverField = (line: number) => `${leftOverPrefix}${line}`

/** Name of the button that takes all tables and lists in code blocks of which nothing is said yet. */
export const allShapesField = 'shapesAll'

/** Name of the checkbox that writes goals, which stand in headings, as items too. */
export const headingGoalsField = 'headingGoals'

/** What the names of buttons begin with that open a table or a list in a code block, or leave it as it is. */
export const shapePrefix = 'shape-'
export const shapeField = (line: number) => `${shapePrefix}${line}`

/** Name of the answer what a column of a table is. */
export const columnPrefix = 'column-'
export const columnField = (line: number, column: number) => `${columnPrefix}${line}-${column}`

/** Name of the answer where the rows of a table go. */
export const rowsPrefix = 'rows-'
export const rowsField = (line: number) => `${rowsPrefix}${line}`

/** Name of the answer to what a heading stands for. @param line its line in the source */
export const headingField = (line: number) => `heading-${line}`

/** Name of a button that answers at once. */
export const headingIsField = (line: number) => `headingIs-${line}`

/** Name of the button that takes what is proposed for all headings. */
export const allHeadingsField = 'headingsAll'

/** Sends a line back to where it would go by itself. */
export const backAgain = 'back'

/** What happens to a KYS that is not empty. */
export const kysModes = ['add', 'replace', 'leave'] as const
export type KysMode = (typeof kysModes)[number]

/** Name of the answer what happens to an analysis of a document. @param index counts from 0 */
export const analysisField = (index: number) => (index === 0 ? 'analysis' : `analysis-${index + 1}`)

/** Most analyses of a document about which is asked. */
export const mostAnalyses = 20

/**
 * What happens to the analyses of a document; instead of these, the id of an analysis that is to be replaced.
 */
export const analysisModes = ['add', 'leave'] as const
