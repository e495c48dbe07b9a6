import { fold } from './fold'
import { isAspect, isToolFor, shownName, thingMeant } from './known'
import { type Part, partsOf, sidesOf } from './parts'
import { type Phrase, readPhrase } from './phrase'
import { spellingOf } from './spelled'
import { isKind, stemOf } from './telling'

/**
 * One thing that a line names.
 * @property key by which it is compared @property words as the thing is known, or as they stand in the line
 * @property kind what one does with it (운영, 이해) or its version, where the line says so and nothing else
 */
export type Name = { key: string; words: string; kind: string | null }

/** An essay is no name, and the index of keys takes only so much. */
const longestLine = 500
const longestKey = /^.{0,300}/su
const mostNames = 24

type Read = Part & { phrase: Phrase }

/**
 * What a line names: known things wherever they stand in it, and else its words; none if it is longer than 500 letters
 * or consists of signs alone.
 */
export function namesIn(text: string): Name[] {
  if (text.length > longestLine) return []
  const read: Read[] = completed(partsOf(text)).map((part) => ({ ...part, phrase: readPhrase(part.words) }))
  const telling = read.filter(({ phrase }) => phrase.keys.length > 0)
  const named = telling.length > 0 ? knownOf(read, telling) : unknownOf(text, read)
  const names = new Map<string, Name>()
  for (const name of named) if (name.key !== '' && !names.has(name.key)) names.set(name.key, name)
  return [...names.values()].slice(0, mostNames)
}

/** The keys of what a line names. */
export function keysOf(text: string): string[] {
  return namesIn(text).map(({ key }) => key)
}

/** `DB 설계 및 튜닝` is also about `DB 튜닝`, and `단위/통합 테스트를 작성` about `단위 테스트`. */
function completed(parts: readonly Part[]): Part[] {
  const whole = [...parts]
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = whole[index] as Part
    const words = isKind(part.words) || part.joint === '/' ? withStart(whole[index - 1], part) : undefined
    whole[index] = { ...part, words: words ?? withEnd(part, whole[index + 1]) }
  }
  return whole
}

/** Behind the first word of the part before, if that is a name: `Spring Boot/Security`. */
function withStart(before: Part | undefined, part: Part): string | undefined {
  const [first = '', ...others] = before?.words.split(/\s+/) ?? []
  const [own = ''] = part.words.split(/\s+/)
  const isName = [part.words, own, stemOf(own)].some((words) => isKnown(`${first} ${words}`))
  return others.length > 0 && isName ? `${first} ${part.words}` : undefined
}

/** Before one of the words of the part behind, where that is a name and the part alone is none. */
function withEnd(part: Part, after: Part | undefined): string {
  const [, ...next] = after?.words.split(/\s+/) ?? []
  if (next.length === 0 || !isShort(part.words)) return part.words
  if (isKind(part.words) || isKnown(part.words)) return part.words
  const ends = new Set([...next.slice(0, 2), ...next.slice(-1)].flatMap((word) => [word, stemOf(word)]))
  return [...ends].map((word) => `${part.words} ${word}`).find(isKnown) ?? part.words
}

/** Longer ones are no names. */
const isKnown = (words: string) => words.length <= 30 && thingMeant(fold(words)) !== undefined

const joining = /^(?:및|그리고|and)$/

/** Ideas are known by Korean names, tools by Latin ones: of `Redis (캐시)`, the first is an aside about the other. */
const isConcept = (key: string) => /[가-힣]/.test(key)

function knownOf(read: readonly Read[], telling: readonly Read[]): Name[] {
  const sure = telling.some(({ phrase }) => !phrase.isBroad)
  // `Kafka 운영 및 이해` is of both kinds, and so of none.
  const further = read.filter(({ phrase }) => phrase.keys.length === 0 && phrase.kind !== null)
  const isSaidAlone = (kind: string | null) => further.every(({ phrase }) => phrase.kind === kind)
  const isList = read.every(({ phrase, isLabel }) => phrase.isPlain && !isLabel)
  const head = read[0]?.phrase.isBroad ? [] : (read[0]?.phrase.keys ?? [])
  const isSide = (key: string) =>
    isAspect(key, key) && !head.some((one) => isAspect(one, one) || isToolFor(one, key))
  const ofTool = head.length > 0 && !head.some(isConcept)
  return read.flatMap(({ phrase, isLabel, isDetail, isInner, joint, words }, index) => {
    // A field tells nothing beside what says more, unless it is an entry of a list like the others.
    if (sure && phrase.isBroad && (phrase.isEmpty || (phrase.keys.length > 0 && !isList))) return []
    // `Kafka 운영 및 모니터링` goes on about Kafka.
    const goesOn = joining.test(joint) && read[index - 1]?.phrase.kind !== null
    const isMore = isDetail && head.length > 0
    const kind = phrase.keys.length === 1 && isSaidAlone(phrase.kind) ? phrase.kind : null
    if (phrase.keys.length > 0)
      return phrase.keys
        .filter((key) => !((isMore || goesOn) && isSide(key)) && !(isInner && ofTool && isConcept(key)))
        .map((key) => ({ key, words: shownName(key, true) ?? words, kind }))
    // What is unknown in `Kafka (컨슈머, 파티션)` is a side of Kafka.
    return !isLabel && !isMore && !phrase.isEmpty && isShort(words) ? unknown(words) : []
  })
}

/** Longer than a name in a list is. */
const isShort = (part: string) => part.length <= 16 && part.split(/\s+/).length <= 2

function unknownOf(text: string, read: readonly Read[]): Name[] {
  const parts = read.filter(({ isLabel }) => !isLabel).map(({ words }) => words)
  const sides = parts.flatMap(sidesOf)
  // A list is one of short names; a sentence with a comma in it is no list.
  if (sides.length > 0 && sides.every((side) => side.length <= 24)) return sides.flatMap(unknown)
  return unknown(read.map(({ words }) => words).join(' ') || text)
}

function unknown(words: string): Name[] {
  const key = longestKey.exec(spellingOf(words))?.[0] ?? ''
  return key === '' || fold(words) === ''
    ? []
    : [{ key, words: words.replace(/\s+/g, ' ').trim(), kind: null }]
}
