import { deeds, endings, particles, qualifiers, silent, ties, verbEndings } from './data/fillers'
import { fold, foldedWords } from './fold'
import { isAlone, isAspect, isBroad, isToolFor, meantNames, thingMeant } from './known'
import { type Speller, speller } from './typos'
import { kindsOfThings } from './vocabulary'

/** A known thing in a phrase. @property name its folded name @property key what it is compared by @property end index of the word after it */
type Found = { name: string; key: string; end: number }

/**
 * What a phrase is about.
 * @property keys of the known things in it @property isBroad none of them says more than a field
 * @property kind what it says one does with them, and nothing else @property isPlain it says nothing else
 * @property isEmpty all of its words tell nothing beside others (`개발 및 구현`)
 */
export type Phrase = {
  keys: string[]
  isBroad: boolean
  kind: string | null
  isPlain: boolean
  isEmpty: boolean
}

/** The most words that one name has. */
const longestName = 6
/** Only the first words of a phrase count. */
const mostWords = 40

const kinds = new Map(kindsOfThings.flatMap(({ same }) => same.map((name) => [fold(name), same[0] ?? ''])))
const nothing = new Set([...silent, ...ties, ...qualifiers, ...deeds].map(fold))
const longFirst = (words: readonly string[]) =>
  [...new Set(words.map(fold))].sort((a, b) => b.length - a.length).join('|')
const particle = new RegExp(`^(.+?)(?:${longFirst([...particles, ...endings, ...verbEndings])})$`, 'u')
const particleAlone = new RegExp(`^(?:${longFirst([...particles, ...endings])})$`, 'u')
const suffixes = longFirst(
  [...qualifiers, ...deeds, ...kinds.keys(), ...particles, ...endings].filter((word) =>
    /[가-힣]/.test(fold(word)),
  ),
)
const fillers = new RegExp(`^(?:${suffixes})+$`, 'u')
const suffix = new RegExp(`^(.{2,}?)((?:${suffixes})+)$`, 'u')
const scripts = /(?<=[a-z+#])(?=[가-힣])|(?<=[가-힣])(?=[a-z])/
const hangul = /^[가-힣]+$/

/** The words of a phrase, Latin and Korean letters apart, without the particles that follow Latin ones. */
function wordsOf(phrase: string): string[] {
  return foldedWords(withoutMinors(phrase))
    .slice(0, mostWords)
    .flatMap((word) => {
      if (thingMeant(word)) return [word]
      const [first = '', ...others] = word.slice(0, 60).split(scripts)
      return [first, ...others.filter((part) => !particleAlone.test(part))]
    })
}

/** `3.x` and `8.0.1` are versions 3 and 8. */
const withoutMinors = (phrase: string) => phrase.replace(/(?<=\b[vV]?\d+)(?:\.(?:\d+|x))+\b/g, '')

const phrasesRead = new Map<string, Phrase>()

/** What a phrase names, the longest known names first, wherever they stand in it. */
export function readPhrase(phrase: string): Phrase {
  const read = phrasesRead.get(phrase)
  if (read) return read
  if (phrasesRead.size > 20_000) phrasesRead.clear()
  const fresh = readAnew(phrase)
  phrasesRead.set(phrase, fresh)
  return fresh
}

function readAnew(phrase: string): Phrase {
  const words = wordsOf(phrase)
  const found: Found[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; ) {
    const name = nameOver(words, at) ?? nameWithin(words, at) ?? misspelled(words[at] as string, at)
    if (name) {
      found.push(name)
      if (name.left) rest.push(name.left)
    } else if (!particleAlone.test(words[at] as string)) rest.push(words[at] as string)
    at = name?.end ?? at + 1
  }
  // `Next` and `고` are names only where nothing else is said.
  const isWhole = found.length === 1 && rest.every((word) => isSilent(word) || isKindOrVersion(word))
  const sure = withoutAspects(isWhole ? found : found.filter(({ name }) => !isAlone(name)), words)
  const telling = sure.filter(({ name, key }) => !isBroad(name, key))
  const named = telling.length > 0 ? telling : withoutKinds(sure)
  const keys = [...new Set(named.map(({ key }) => key))]
  const others = found.filter((name) => !named.includes(name)).map(({ name }) => name)
  const told = [...rest.filter((word) => !isSilent(word)), ...others]
  const isEmpty = words.every((word) => isTold(word) || kinds.has(word))
  const isPlain = told.every(isKindOrVersion)
  return { keys, isBroad: telling.length === 0, kind: kindOf(told), isPlain, isEmpty }
}

/** Of fields alone, those that are no kinds: `UI 컴포넌트 설계` is about components. */
function withoutKinds(found: readonly Found[]): readonly Found[] {
  const fields = found.filter(({ name }) => !kinds.has(name))
  return fields.length > 0 ? fields : found
}

/** `카프카 모니터링` is about Kafka; `카프카를 활용한 모니터링`, and one with a tool for it, about both. */
function withoutAspects(found: readonly Found[], words: readonly string[]): Found[] {
  return found.filter(({ name, key, end }, index) => {
    if (!isAspect(key)) return true
    const before = found
      .slice(0, index)
      .filter((other) => !isAspect(other.key) && !isBroad(other.name, other.key))
    const nearest = before.at(-1)
    return !nearest || isToolFor(nearest.key, key) || words.slice(nearest.end - 1, end).some(isTie)
  })
}

const tying = new Set(ties.map(fold))
const isTie = (word: string) => tying.has(word) || /(?:으로|기반|[a-z0-9]로)$/.test(word)

const isSuffix = (word: string) => kinds.has(word) || nothing.has(word)

type Named = Found & { left?: string }

/** The longest name that begins at a word, unless it shares one with a longer name that ends later: `웹 성능 테스트`. */
function nameOver(words: readonly string[], at: number): Named | undefined {
  const name = nameFrom(words, at)
  for (let later = at + 1; name && later < name.end; later += 1) {
    const other = nameFrom(words, later)
    const says = other && other.end > name.end && !isSuffix(words[other.end - 1] as string)
    if (says && other.name.length > name.name.length) return nameFrom(words.slice(0, later), at)
  }
  return name
}

/** The longest name that begins at a word, whatever particles stand in it and behind it. */
function nameFrom(words: readonly string[], at: number): Named | undefined {
  for (let count = Math.min(longestName, words.length - at); count > 0; count -= 1) {
    const own = words.slice(at, at + count)
    const last = own.pop() as string
    const stems = own.map(stemOf)
    for (const [form, left] of formsOf(last))
      for (const before of count > 1 ? [own, stems] : [own]) {
        const name = [...before, form].join('')
        const thing = thingMeant(name)
        if (thing) return { name, key: thing.key, end: at + count, left }
      }
  }
  return undefined
}

const formsKnown = new Map<string, [string, string?][]>()

/** A word as it stands, without its particle, and without what may follow a name: `테스트코드작성을`. */
function formsOf(word: string): [string, string?][] {
  const known = formsKnown.get(word)
  if (known) return known
  if (formsKnown.size > 20_000) formsKnown.clear()
  const forms = newFormsOf(word)
  formsKnown.set(word, forms)
  return forms
}

function newFormsOf(word: string): [string, string?][] {
  const forms: [string, string?][] = [[word]]
  const stem = stemOf(word)
  if (stem !== word) forms.push([stem])
  const [, before, after] = suffix.exec(word) ?? []
  if (before !== undefined) forms.push([before, after])
  const versioned = /^([a-z]+)v?(\d{1,2})$/.exec(word)
  if (versioned) forms.push([versioned[1] as string, versioned[2]])
  return forms
}

const stemOf = (word: string): string => particle.exec(word)?.[1] ?? word

/** A known name at the beginning or the end of a Korean compound: `카프카클러스터`, `대규모트래픽`. */
function nameWithin(words: readonly string[], at: number): Named | undefined {
  const word = words[at] as string
  if (!hangul.test(word) || word.length < 4 || word.length > 30) return undefined
  for (let length = word.length - 2; length >= 2; length -= 1) {
    for (const name of length > 2 ? [word.slice(0, length), word.slice(-length)] : [word.slice(0, length)]) {
      const thing = isAlone(name) ? undefined : thingMeant(name)
      const left = word.replace(name, '')
      if (thing && mayStandBeside(name, left)) return { name, key: thing.key, end: at + 1, left }
    }
  }
  return undefined
}

/** The rest of a compound is a word too, or long enough for one: 하이브리드 has nothing to do with 하이브. */
const mayStandBeside = (name: string, left: string) =>
  (name.length > 2 && left.length > 2) || isTold(left) || kinds.has(left) || thingMeant(left) !== undefined

let known: Speller | undefined
const corrected = new Map<string, string | undefined>()

/** A word that is a known name but for a letter or two. */
function misspelled(word: string, at: number): Named | undefined {
  if (isSilent(word) || kinds.has(word) || word.replace(fillers, '') === '') return undefined
  if (!known) {
    known = speller(0.75)
    for (const name of meantNames()) known.add(name)
  }
  if (corrected.size > 20_000) corrected.clear()
  if (!corrected.has(word)) corrected.set(word, known.find(stemOf(word)))
  const name = corrected.get(word)
  const thing = name === undefined ? undefined : thingMeant(name)
  return name === undefined || !thing ? undefined : { name, key: thing.key, end: at + 1 }
}

/** Whether words say only what one does with a thing: `성능 튜닝`. */
export const isKind = (words: string): boolean => kinds.has(fold(words))

const isVersion = (word: string) => /^v?\d{1,2}x?$/.test(word)
const isTold = (word: string) => nothing.has(word) || nothing.has(stemOf(word))
const isSilent = (word: string) => nothing.has(word) && !kinds.has(word)
const isKindOrVersion = (word: string) =>
  kinds.has(word) || kinds.has(stemOf(word)) || isVersion(word) || nothing.has(stemOf(word))

/** The one kind or version that the other words of a phrase say; null where they say more, or nothing. */
function kindOf(words: readonly string[]): string | null {
  const whole = kinds.get(words.join(''))
  if (whole !== undefined) return whole
  if (words.length === 0 || !words.every(isKindOrVersion)) return null
  const said = words.flatMap(
    (word) =>
      kinds.get(word) ?? kinds.get(stemOf(word)) ?? (isVersion(word) ? [word.replace(/\D/g, '')] : []),
  )
  const all = [...new Set(said)]
  return all.length === 1 ? (all[0] ?? null) : null
}
