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

/** The template's sections of the KYS and of an analysis, in its order. */
export const kysKinds = ['strength', 'readme', 'goals'] as const satisfies SectionKind[]
export const analysisKinds = ['goal', 'required', 'state', 'gap', 'todo'] as const satisfies SectionKind[]

/** Form of an item in a document; `raw` is kept as it is: code, rules, headings in the writer's words. */
export const forms = ['bullet', 'ordered', 'paragraph', 'quote', 'raw'] as const

/** Whether an item can be ticked, and is. */
export const boxes = ['none', 'open', 'done'] as const

/** Not yet, knows the theory, has done it, does it alone in production, sets the standard. */
export const levels = [0, 1, 2, 3, 4] as const
export type Level = (typeof levels)[number]

/** The two levels that an owner sets: the one to reach, and the present one. */
export const levelKinds = ['target', 'self'] as const
export type LevelKind = (typeof levelKinds)[number]
