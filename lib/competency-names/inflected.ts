import { fold, foldedWords } from './fold'
import { isAlone } from './known'
import { type Thing, things } from './vocabulary'

/** What English puts behind a verb, and what makes nouns and adjectives of one. */
const inflections =
  /(?:ements?|ations?|ating|ate[sd]?|ions?|ings?|ibility|ability|ible|able|ed|es|is|ly|e|s)$/

/** A word without them: `analyzing` and `analysis` are one. */
const stemOf = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(inflections, '')
    .replace(/(.)\1$/, '$1')
    .replaceAll('z', 's')

/** Of fewer letters, other words begin like it. */
const fewest = 5
const fewestOfTwo = 3
/** A verb and its object stand no further apart: `tuning slow queries`. */
const furthest = 3

const latin = /^[a-z]+$/
const known = new Map<string, Thing | undefined>()

/** A word, or two in whatever order; none where too little would be left of them. */
function keyOf(words: readonly string[]): string | undefined {
  const stems = words.map(stemOf)
  const least = words.length > 1 ? fewestOfTwo : fewest
  return stems.every((stem) => latin.test(stem) && stem.length >= least) ? stems.sort().join(' ') : undefined
}

for (const thing of things)
  for (const name of [...thing.same, ...thing.near]) {
    const words = foldedWords(name)
    const key = words.length < 3 && !isAlone(fold(name)) ? keyOf(words) : undefined
    if (key !== undefined) known.set(key, known.has(key) && known.get(key) !== thing ? undefined : thing)
  }

/** What an English phrase is about that says it in another form than the name: `mentors others`, `analyzing data`. */
export function thingInflected(words: readonly string[]): Thing | undefined {
  for (const [at, word] of words.entries()) {
    if (!latin.test(word)) continue
    for (const other of words.slice(at + 1, at + 1 + furthest)) {
      const thing = known.get(keyOf([word, other]) ?? '')
      if (thing) return thing
    }
  }
  for (const word of words) {
    const thing = known.get(keyOf([word]) ?? '')
    if (thing) return thing
  }
  return undefined
}
