import { fold } from './fold'
import { thingInflected } from './inflected'
import { isAlone, isBroad, meantNames, thingMeant, thingMixed } from './known'
import { isFiller, isKind, isSilent, isSuffix, isTie, isTold, stemOf, withoutSuffixes } from './telling'
import { type Speller, speller } from './typos'

/** A known thing among words. @property name its folded name @property key what it is compared by @property end index of the word after it @property left what else its last word says */
export type Found = { name: string; key: string; end: number; left?: string }

/** The most words that one name has. */
const longestName = 6
const hangul = /^[가-힣]+$/

/** The name that stands at a word: as it is known, within a Korean compound, or misspelled. */
export function nameAmong(words: readonly string[], at: number): Found | undefined {
  return nameOver(words, at) ?? nameWithin(words, at) ?? misspelled(words[at] as string, at)
}

/** The longest name that begins at a word, unless it shares one with a longer name that ends later: `웹 성능 테스트`. */
function nameOver(words: readonly string[], at: number): Found | undefined {
  const name = nameFrom(words, at)
  for (let later = at + 1; name && later < name.end; later += 1) {
    const other = nameBefore(words, later)
    if (!other || other.end <= name.end || isBroad(other.name, other.key)) continue
    if (lettersOf(other.name) > lettersOf(name.name)) return nameFrom(words.slice(0, later), at)
  }
  return name
}

/** The longest name that begins at a word and does not end in what one does with a thing. */
function nameBefore(words: readonly string[], at: number): Found | undefined {
  const name = nameFrom(words, at)
  if (!name || !isSuffix(words[name.end - 1] as string)) return name
  return name.end - 1 > at ? nameBefore(words.slice(0, name.end - 1), at) : undefined
}

/** A syllable counts as its letters. */
const lettersOf = (name: string) => name.normalize('NFD').length

/** The longest name that begins at a word, whatever particles stand in it and behind it, and at last what tells nothing. */
function nameFrom(words: readonly string[], at: number): Found | undefined {
  const most = Math.min(longestName, words.length - at)
  let direct: Found | undefined
  for (let count = most; count > 1; count -= 1) {
    const own = words.slice(at, at + count - 1)
    direct = nameOf([own, own.map(stemOf)], words, at + count)
    if (direct && !isBroad(direct.name, direct.key)) return direct
    if (direct) break
  }
  for (let count = most; count > 2; count -= 1) {
    const own = words.slice(at, at + count - 1)
    // `클라우드 환경 보안`
    const telling = own.filter((word, index) => index === 0 || !isSilent(word) || isTie(word)).map(stemOf)
    const isShorter = telling.length < own.length && !isSuffix(words[at + count - 1] as string)
    const name = isShorter ? nameOf([telling], words, at + count) : undefined
    if (name) return name
  }
  return direct ?? nameOf([[]], words, at + 1)
}

/** The name that some words make with the one that stands before an end. */
function nameOf(starts: readonly string[][], words: readonly string[], end: number): Found | undefined {
  for (const [form, left] of formsOf(words[end - 1] as string))
    for (const start of starts) {
      const name = [...start, form].join('')
      const thing = thingMeant(name)
      if (thing) return { name, key: thing.key, end, left }
      const mixed = start.length > 0 && start.length < 3 ? thingMixed([...start, form]) : undefined
      if (mixed) return { name: fold(mixed.same[0] as string), key: mixed.key, end, left }
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
  const parts = withoutSuffixes(word)
  if (parts) forms.push(parts)
  const versioned = /^([a-z]+[+#]*)v?(\d{1,2})$/.exec(word)
  if (versioned) forms.push([versioned[1] as string, versioned[2]])
  return forms
}

/** A known name at the beginning or the end of a Korean compound: `카프카클러스터`, `대규모트래픽`. */
function nameWithin(words: readonly string[], at: number): Found | undefined {
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
  (name.length > 2 && left.length > 2) || isTold(left) || isSuffix(left) || thingMeant(left) !== undefined

let known: Speller | undefined
const corrected = new Map<string, string | undefined>()

/** A word that is a known name but for a letter or two. */
function misspelled(word: string, at: number): Found | undefined {
  if (isSuffix(word) || isFiller(word)) return undefined
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

/** Only in short phrases does what stands apart belong together. */
const mostApart = 12

/** A name whose two words stand apart, where nothing else is named: `문제를 작게 나누어 해결`. */
export function nameApart(words: readonly string[]): Found | undefined {
  if (words.length > mostApart) return undefined
  let best: Found | undefined
  for (const [at, first] of words.entries())
    for (let end = at + 3; end <= words.length; end += 1)
      for (const [form] of formsOf(words[end - 1] as string)) {
        const name = stemOf(first) + form
        const isName = first.length > 1 && form.length > 1 && !isKind(form) && !isAlone(name)
        const thing = isName ? thingMeant(name) : undefined
        if (thing && name.length > (best?.name.length ?? 3)) best = { name, key: thing.key, end }
      }
  return best
}

/** A name in other forms of English words, where nothing else is named: `mentors others`. */
export function nameInflected(words: readonly string[]): Found | undefined {
  const thing = thingInflected(words)
  return thing ? { name: fold(thing.same[0] as string), key: thing.key, end: words.length } : undefined
}
