import { diceCoefficient } from 'dice-coefficient'

/** Words that every other line of such a document has, and that tell nothing about what it is about. */
const fillers = new Set(
  (
    '역량 경험 능력 개발 개발역량 이해 이해도 지식 기초 기본 학습 공부 활용 관련 대한 대해 위한 통한 이용한 있는 ' +
    '수 및 등 또는 그리고 부족 부족합니다 필요 직접 다양한 전략 a an and the of for with to in on skill skills ' +
    'experience knowledge ability learn learning study'
  ).split(' '),
)
/** What may hang on the end of a Korean word. */
const endings =
  /(?:개발역량|역량|경험|능력|에서|으로|에는|에게|까지|부터|하기|하는|해서|들을|은|는|을|를|의|에|로|과|와|도)$/
const levelMarks = /\[[^\]]{1,3}\]|\((?:상|중|하)\)/g

/** Of an item that is an essay the first words count: every word is held against every other. */
const mostWords = 60
const longestWord = 60

const linesKnown = new Map<string, readonly string[]>()

/**
 * The words of a line that tell what it is about, in one spelling: NFKC, lower case, without endings and fillers.
 * @returns for the same line the same array
 */
export function wordsOf(text: string): readonly string[] {
  const known = linesKnown.get(text)
  if (known) return known
  if (linesKnown.size > 5_000) linesKnown.clear()
  const words = readWords(text)
  linesKnown.set(text, words)
  return words
}

function readWords(text: string): readonly string[] {
  const words =
    text
      .replace(levelMarks, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  return [
    ...new Set(
      words.map((word) => withoutEnding(word.slice(0, longestWord))).filter((word) => !fillers.has(word)),
    ),
  ].slice(0, mostWords)
}

function withoutEnding(word: string): string {
  const bare = word.replace(endings, '')
  return bare.length >= 2 ? bare : word
}

/**
 * How alike two lines are in what they name: 1 for the same words however they are spaced, 0 for nothing in common.
 * A short name within a long line counts for more than half, so `JPA 역량` finds `Spring, JPA, QueryDSL`.
 */
export function similarity(a: string, b: string): number {
  return similarWords(wordsOf(a), wordsOf(b))
}

const scores = new WeakMap<readonly string[], WeakMap<readonly string[], number>>()

/** The same for lines whose words are known already; found once for every two arrays. */
export function similarWords(a: readonly string[], b: readonly string[]): number {
  const ofA = scores.get(a) ?? new WeakMap<readonly string[], number>()
  const known = ofA.get(b)
  if (known !== undefined) return known
  const score = compare(a, b)
  scores.set(a, ofA.set(b, score))
  return score
}

function compare(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a.join('') === b.join('')) return 1
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const shared = weigh(few.filter((word) => many.some((other) => sameWord(word, other))))
  const byWords = 0.5 * (shared / Math.min(weigh(a), weigh(b))) + shared / (weigh(a) + weigh(b))
  return Math.min(0.99, byWords)
}

/** Names in Latin letters, such as of technologies, tell most; a lone syllable tells little. */
function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (/[a-z]/.test(word) ? 2 : word.length === 1 ? 0.5 : 1), 0)
}

/** Answers found so far: a document has few words, and they are compared over and over while one writes. */
const compared = new Map<string, boolean>()

function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const key = a < b ? `${a} ${b}` : `${b} ${a}`
  const known = compared.get(key)
  if (known !== undefined) return known
  if (compared.size > 50_000) compared.clear()
  const answer = likeWord(a, b)
  compared.set(key, answer)
  return answer
}

/** Compounds and misspellings: `배치` and `배치처리`, `핵사고날` and `헥사고날`. */
function likeWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2) return false
  const hangul = /\p{Script=Hangul}/u.test(short)
  if (hangul && (long.startsWith(short) || (long.length - short.length <= 2 && long.endsWith(short))))
    return true
  return short.length >= 3 && spelling(a, b) >= 0.7
}

/** Letters instead of syllables, so that one wrong vowel counts as one. */
function spelling(a: string, b: string): number {
  return diceCoefficient(a.normalize('NFD'), b.normalize('NFD'))
}

/** Whether two texts are the same name, spaces and marks aside. */
export function sameName(a: string, b: string): boolean {
  return wordsOf(a).join('') === wordsOf(b).join('')
}
