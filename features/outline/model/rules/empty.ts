import type { Outline } from './outline'

/** A new outline without any rows, before the first revision. */
export function emptyOutline(): Outline {
  return {
    revision: 0,
    sections: [],
    nodes: [],
    levels: [],
    links: [],
    dismissals: [],
    evidence: [],
    dues: [],
    recurrences: [],
    completions: [],
    choices: [],
  }
}
