import { type Found, nameAmong, nameApart, nameInflected } from './find-names'
import { foldedWords } from './fold'
import { isAlone, isAspect, isBroad, isToolFor, thingMeant } from './known'
import {
  isJoined,
  isKind,
  isKindOrVersion,
  isParticle,
  isSilent,
  isSuffix,
  isTie,
  isTold,
  kindOf,
} from './telling'

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

/** Only the first words of a phrase count. */
const mostWords = 40

const scripts = /(?<=[a-z+#])(?=[가-힣])|(?<=[가-힣])(?=[a-z])/

/** The words of a phrase, Latin and Korean letters apart, without the particles that follow Latin ones. */
function wordsOf(phrase: string): string[] {
  return foldedWords(withoutMinors(phrase))
    .slice(0, mostWords)
    .flatMap((word) => {
      if (thingMeant(word)) return [word]
      const [first = '', ...others] = word.slice(0, 60).split(scripts)
      return [first, ...others.filter((part) => !isParticle(part) || isTie(part) || isJoined([part]))]
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
    const name = nameAmong(words, at)
    if (name) {
      found.push(name)
      if (name.left) rest.push(name.left)
    } else if (!isParticle(words[at] as string)) rest.push(words[at] as string)
    at = name?.end ?? at + 1
  }
  // `Next` and `고` are names only where nothing else is said, or as proper ones in a Korean phrase.
  const fields = found.filter(({ name, key }) => isBroad(name, key) && !isAlone(name))
  const isWhole =
    found.length - fields.length === 1 && rest.every((word) => isSilent(word) || isKindOrVersion(word))
  const proper = isWhole ? [] : properIn(phrase)
  const certain = isWhole ? found : found.filter(({ name }) => !isAlone(name) || proper.includes(name))
  // A field tells what a phrase is about only where nothing else in it does: `모델을 서비스에 배포`.
  const isOpen = certain.every(({ name, key }) => isBroad(name, key)) && !rest.every(isKindOrVersion)
  const other = isOpen || certain.length === 0 ? (nameApart(words) ?? nameInflected(words)) : undefined
  const sure = other ? [other] : withoutAspects(certain, words)
  const telling = sure.filter(({ name, key }) => !isBroad(name, key))
  const named = telling.length > 0 ? telling : withoutKinds(sure)
  const keys = [...new Set(named.map(({ key }) => key))]
  const others = found.filter((name) => !named.includes(name)).map(({ name }) => name)
  const told = [...rest.filter((word) => !isSilent(word)), ...others]
  const isEmpty = words.every((word) => isTold(word) || isSuffix(word))
  const isPlain = told.every(isKindOrVersion)
  return { keys, isBroad: telling.length === 0, kind: kindOf(told), isPlain, isEmpty }
}

/** The Latin words of a Korean phrase that are written as names are: `Compose로 화면 만들기`. */
const properIn = (phrase: string): string[] =>
  /[가-힣]/.test(phrase)
    ? (phrase.match(/(?<![A-Za-z] ?)[A-Z][a-z]{2,}(?! ?[A-Za-z])/g) ?? []).map((word) => word.toLowerCase())
    : []

/** Of fields alone, those that are no kinds: `UI 컴포넌트 설계` is about components. */
function withoutKinds(found: readonly Found[]): readonly Found[] {
  const fields = found.filter(({ name }) => !isKind(name))
  return fields.length > 0 ? fields : found
}

/** `카프카 모니터링` is about Kafka; `카프카를 활용한 모니터링`, and one with a tool for it, about both. */
function withoutAspects(found: readonly Found[], words: readonly string[]): Found[] {
  return found.filter(({ name, key, end }, index) => {
    if (!isAspect(name, key)) return true
    const before = found.slice(0, index).filter((other) => !isBroad(other.name, other.key))
    const nearest = before.at(-1)
    return (
      !nearest ||
      isToolFor(nearest.key, key) ||
      isJoined(words.slice(nearest.end - 1, nearest.end + 1)) ||
      words.slice(nearest.end - 1, end - 1).some(isTie)
    )
  })
}
