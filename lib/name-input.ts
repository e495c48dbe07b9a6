import { z } from 'zod'
import { hasLink } from './name-link'
import { oneLine } from './storable-text'

/** A visible character: not a space, a filler or an empty braille cell, nor a combining mark. */
const seen = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Tells whether anything of a name can be seen. */
export const isSeen = (name: string): boolean => seen.test(name)

/** A name that others can see. @param most characters of it */
export const nameInput = (most: number) =>
  z
    .string()
    .overwrite(oneLine)
    .trim()
    .max(most, 'too-long')
    .refine(isSeen, 'required')
    .refine((name) => !hasLink(name), 'name-link')
