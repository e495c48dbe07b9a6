/** What a section may be; the database, the operations and the document format share these words. */
export const sectionKinds = [
  'name',
  'part',
  'strength',
  'readme',
  'goals',
  'goal',
  'required',
  'state',
  'gap',
  'state_gap',
  'todo',
  'other',
] as const
export type SectionKind = (typeof sectionKinds)[number]

/** What the template writes into the KYS, and into an analysis, in its order. */
export const kysKinds = ['strength', 'readme', 'goals'] as const satisfies SectionKind[]
export const analysisKinds = ['goal', 'required', 'state', 'gap', 'todo'] as const satisfies SectionKind[]

/** How an item stands in a document; `raw` is kept as it is: code, rules and headings of the writer's own. */
export const forms = ['bullet', 'ordered', 'paragraph', 'quote', 'raw'] as const

/** Whether an item can be ticked, and is. */
export const boxes = ['none', 'open', 'done'] as const

/** Not yet, knows the theory, has done it, does it alone in production, sets the standard. */
export const levels = [0, 1, 2, 3, 4] as const
export type Level = (typeof levels)[number]

/** Whose level of a competency: the one to reach, and the one that its owner sees today. */
export const levelKinds = ['target', 'self'] as const
export type LevelKind = (typeof levelKinds)[number]
