import { createHash } from 'node:crypto'
import { endings, particles, qualifiers, silent, ties } from './fillers'
import { ambiguous, synonyms } from './synonyms'

/** Counted up with every change of the rules beside this file; `version.test.ts` tells when. */
const rules = 1

/** Says by which rules and words keys were made: others make other keys, and stored ones are renewed. */
export const keysVersion = createHash('sha256')
  .update(JSON.stringify([rules, synonyms, ambiguous, qualifiers, ties, silent, endings, particles]))
  .digest('base64url')
  .slice(0, 16)
