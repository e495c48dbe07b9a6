import { createHash } from 'node:crypto'
import { endings, particles, qualifiers, silent, ties } from './fillers'
import { ambiguous, synonyms } from './synonyms'

/** Count it up with every change of the rules beside this file; `version.test.ts` says when. */
const rules = 1

/** Identifies the rules and words by which keys are made; keys stored under another version are made anew. */
export const keysVersion = createHash('sha256')
  .update(JSON.stringify([rules, synonyms, ambiguous, qualifiers, ties, silent, endings, particles]))
  .digest('base64url')
  .slice(0, 16)
