import { z } from 'zod'
import { levelChoices } from '../rules/import/levels'
import { goalPrefix, kysModes, markPrefix, takeLevelsField } from './fields'

/** Text that was pasted, or a file, which is then read instead. How large they may be is for the parser to say. */
export const previewInput = z.object({
  owner: z.uuid(),
  text: z.string().default(''),
  file: z.instanceof(File).optional(),
})

/** The text again, with what the person decided about it. `importId` lets the same form count once. */
export const storeInput = z
  .object({
    owner: z.uuid(),
    importId: z.uuid(),
    text: z.string().min(1, 'required'),
    kys: z.enum(kysModes).default('add'),
    takeName: z.literal('on').optional(),
    [takeLevelsField]: z.literal('on').optional(),
  })
  .catchall(z.unknown())
  .transform(({ owner, importId, text, kys, takeName, takeLevels, ...fields }) => ({
    owner,
    importId,
    text,
    kys,
    takeName: takeName === 'on',
    levels: { all: takeLevels === 'on', lines: levelChoices(fields) },
    goals: ticked(fields, goalPrefix),
    /** lines whose marks become levels, links and days */
    marks: new Set(ticked(fields, markPrefix).map(Number)),
  }))

function ticked(fields: Record<string, unknown>, prefix: string): string[] {
  return Object.keys(fields)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
}

export type PreviewInput = z.output<typeof previewInput>
export type StoreInput = z.output<typeof storeInput>
