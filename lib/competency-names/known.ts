import { fold, foldedWords } from './fold'
import { aloneNames, aspectNames, broadNames, fields, type Thing, things } from './vocabulary'

const spelled = new Map<string, Thing>()
const meant = new Map<string, Thing>()
for (const thing of things) {
  for (const name of thing.same) spelled.set(fold(name), thing)
  for (const name of [...thing.same, ...thing.near]) meant.set(fold(name), thing)
}
const alone = new Set(aloneNames.map(fold))
const broad = new Set(broadNames.map(fold))
const longest = Math.max(...[...meant.keys()].map((name) => name.length))

/** The name by which a thing is compared, if this folded name is one of its names. */
export function keyOfName(folded: string): string | undefined {
  return folded.length > longest ? undefined : spelled.get(folded)?.key
}

/** The same within a longer name, where some names mean other things. */
export function keyOfWord(folded: string): string | undefined {
  return alone.has(folded) ? undefined : keyOfName(folded)
}

/** What people mean by a folded name, be it a name of the thing or only near it. */
export function thingMeant(folded: string): Thing | undefined {
  return folded.length > longest ? undefined : meant.get(folded)
}

const mixed = new Map<string, Thing | undefined>()
for (const thing of things)
  for (const name of [...thing.same, ...thing.near]) {
    const keys = keysOfWords(foldedWords(name))
    if (keys !== undefined) mixed.set(keys, mixed.has(keys) && mixed.get(keys) !== thing ? undefined : thing)
  }

/** The words of a name by what each of them is the name of; none where it is of none, or of a single word. */
function keysOfWords(words: readonly string[]): string | undefined {
  const keys = words.map((word) => spelled.get(word)?.key ?? word)
  return words.length > 1 && keys.some((_, index) => spelled.has(words[index] as string))
    ? keys.join(' ')
    : undefined
}

/** What is meant by words of which some are written in other letters than elsewhere: `스프링 Batch`. */
export function thingMixed(words: readonly string[]): Thing | undefined {
  const keys = keysOfWords(words)
  return keys === undefined ? undefined : mixed.get(keys)
}

/** Whether a name counts only where nothing else is said. */
export const isAlone = (folded: string): boolean => alone.has(folded)

/** Whether a name is that of a whole field, or every name of its thing is: it tells nothing beside one that says more. */
export const isBroad = (folded: string, key: string): boolean => broad.has(folded) || broad.has(key)

const keyNamed = (name: string) => thingMeant(fold(name))?.key ?? fold(name)
const aspects = new Set(aspectNames.map(fold))
const tools = new Map(fields.map(({ field, tools }) => [keyNamed(field), new Set(tools.map(keyNamed))]))

/** Whether a thing is one side of others, and no thing of its own behind their names (`Kafka 모니터링`). */
export const isAspect = (folded: string, key: string): boolean => aspects.has(folded) || aspects.has(key)

/** Whether one thing is a tool for another: Grafana for monitoring. */
export const isToolFor = (tool: string, key: string): boolean => tools.get(key)?.has(tool) ?? false

/** Every folded name, to find the one that a misspelled word is like. */
export const meantNames = (): Iterable<string> => meant.keys()

/** The longest known name of two syllables or more that begins here in a Korean word. */
export function nameAt(word: string, from: number): string | undefined {
  for (let length = Math.min(longest, word.length - from); length >= 2; length -= 1) {
    const name = word.slice(from, from + length)
    if (keyOfWord(name) !== undefined) return name
  }
  return undefined
}

const shown = new Map(things.map((thing) => [thing.key, thing]))

/** The name of a thing as people write it most; where nobody around writes Korean, in Latin letters. */
export function shownName(key: string, inKorean: boolean): string | undefined {
  const names = shown.get(key)?.same
  return (inKorean ? undefined : names?.find((name) => !/[가-힣]/.test(name))) ?? names?.[0]
}
