import { z } from 'zod'
import { kysModes } from '../rules/fields'

/** A file in the JSON form. `importId` lets the same form count once. */
export const jsonInput = z.object({
  owner: z.uuid(),
  importId: z.uuid(),
  file: z.instanceof(File).refine(({ size }) => size > 0, 'required'),
  kys: z.enum(kysModes).default('add'),
})
