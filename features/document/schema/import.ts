import { z } from 'zod'

const goalPrefix = 'goal-'

/** Name of the checkbox of an item of the goals section. @param path its place, such as '0.1' */
export const goalField = (path: string) => `${goalPrefix}${path}`

/** Text that was pasted, or a file, which is then read instead. How large they may be is for the parser to say. */
export const previewInput = z.object({
  owner: z.uuid(),
  text: z.string().default(''),
  file: z.instanceof(File).optional(),
})

/** What happens to a KYS that is not empty. */
export const kysModes = ['add', 'replace'] as const
export type KysMode = (typeof kysModes)[number]

/** The text again, with what the person decided about it. `importId` lets the same form count once. */
export const storeInput = z
  .object({
    owner: z.uuid(),
    importId: z.uuid(),
    text: z.string().min(1, 'required'),
    kys: z.enum(kysModes).default('add'),
    takeName: z.literal('on').optional(),
  })
  .catchall(z.unknown())
  .transform(({ owner, importId, text, kys, takeName, ...fields }) => ({
    owner,
    importId,
    text,
    kys,
    takeName: takeName === 'on',
    goals: Object.keys(fields)
      .filter((name) => name.startsWith(goalPrefix))
      .map((name) => name.slice(goalPrefix.length)),
  }))

export type PreviewInput = z.output<typeof previewInput>
export type StoreInput = z.output<typeof storeInput>
