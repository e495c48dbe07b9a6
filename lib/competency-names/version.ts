import { createHash } from 'node:crypto'
import { deeds, endings, particles, qualifiers, silent, ties, verbEndings } from './data/fillers'
import { spellingsOfWords } from './data/spellings'
import { aloneNames, aspectNames, broadNames, data, fields, kindsOfThings } from './vocabulary'

/** Count it up with every change of the rules beside this file; `version.test.ts` says when. */
const rules = 3

const words = [deeds, qualifiers, ties, silent, endings, verbEndings, particles, spellingsOfWords]

/** Identifies the rules and words by which keys are made; keys stored under another version are made anew. */
export const keysVersion = createHash('sha256')
  .update(JSON.stringify([rules, data, aloneNames, aspectNames, broadNames, fields, kindsOfThings, words]))
  .digest('base64url')
  .slice(0, 16)
