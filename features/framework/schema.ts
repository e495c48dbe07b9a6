import { z } from 'zod'
import { nameInput } from '@/lib/name-input'
import { readChosen } from './rules/chosen'
import { most } from './rules/ladder'

const framework = z.uuid()

/** What is read: pasted words or a file; with `framework`, it is to be a new edition of that one. */
export const ladderInput = z.object({
  text: z.string().default(''),
  file: z.instanceof(File).optional(),
  framework: framework.optional(),
})

/** A ladder as its preview shows it: `level-0` and so on say which of our levels its own stand for. */
export const storeInput = z
  .object({ text: z.string(), name: nameInput(most.title), framework: framework.optional() })
  .catchall(z.unknown())
  .transform(({ text, name, framework, ...fields }) => ({
    text,
    name,
    framework,
    chosen: readChosen(fields),
  }))

export const frameworkInput = z.object({ framework })
export const offerInput = z.object({ framework, team: z.uuid() })

/** What is taken of a later edition: a competency (`add-…`), what levels of an item mean (`say-…`), `all` or nothing. */
export const takeInput = z.object({
  owner: z.uuid(),
  analysis: z.uuid(),
  framework,
  edition: z.uuid(),
  take: z.union([
    z.literal(['all', 'seen']),
    z.templateLiteral(['add-', z.uuid()]),
    z.templateLiteral(['say-', z.uuid()]),
  ]),
})
export type TakeInput = z.output<typeof takeInput>
