import { z } from 'zod'
import { hasLink } from './name-link'
import { oneLine } from './storable-text'

/** A letter or sign that can be seen: no blank, filler or empty braille cell, nor what only changes its neighbours. */
const seen = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Tells whether anything of a name can be seen. */
export const isSeen = (name: string): boolean => seen.test(name)

/** A name that others come to see. @param most characters of it */
export const nameInput = (most: number) =>
  z
    .string()
    .overwrite(oneLine)
    .trim()
    .max(most, 'too-long')
    .refine(isSeen, 'required')
    .refine((name) => !hasLink(name), 'name-link')
