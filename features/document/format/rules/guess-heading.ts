import { fold, foldedWords } from '@/lib/competency-names/fold'
import type { SectionKind } from '@/lib/outline-kinds'
import { type HeadingKind, headingWords } from './heading-words'

const ofOneself = ['나의', '내', '내가', '나', '저의', '제', '우리', 'my', 'our', 'the', 'i', 'im', 'a', 'am']
/** Words that say no more than that something follows. */
const fillers = [
  '작성',
  '작성하기',
  '설정',
  '설정하기',
  '정리',
  '정리하기',
  '목록',
  '리스트',
  'list',
  'lists',
]
/** Longer titles say something of their own. */
const mostWords = 9
const mostLetters = 100
const numbering = /^[\s([]*(?:\d{1,2}|[ivx]{1,4}|[a-z])(?:[.)\]-]\d*)+\s*|^\s*\d{1,2}\s+|^[①-⑳❶-❿]\s*/iu

const own = new Set(ofOneself.map(fold))
const filling = new Set(fillers.map(fold))

const known = new Map(
  Object.entries(headingWords).flatMap(([kind, words]) =>
    words.map((each) => [wordsOf(each).join(''), kind as HeadingKind] as const),
  ),
)

/**
 * The part for which a heading in a writer's own words may stand, by `headingWords`: the whole title, or else what
 * its words end with (`올해의 실행 계획`), or begin with (`Goals for this year`). Only for a person to confirm.
 *
 * @param title words of the heading
 * @param inAnalysis whether it stands behind the beginning of an analysis, whose goal is another part than those above
 * @returns null when its words tell nothing
 */
export function guessHeading(title: string, inAnalysis: boolean): SectionKind | null {
  if (title.length > mostLetters) return null
  const plain = title.replace(numbering, '')
  const bare = plain.replace(/\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/g, ' ')
  const [beforeColon = ''] = bare.split(/[:：|]|\s[–—-]\s/)
  for (const part of new Set([bare, beforeColon, plain])) {
    const kind = kindOf(part)
    if (kind) return kind === 'goal' && !inAnalysis ? 'goals' : kind
  }
  return null
}

/** A heading in one spelling, by which it is known again. */
export function headingName(title: string): string {
  return wordsOf(title.replace(numbering, '')).join('')
}

function kindOf(title: string): HeadingKind | null {
  const words = wordsOf(title)
  if (words.length === 0 || words.length > mostWords) return null
  const whole = known.get(words.join('')) ?? joinedKind(title)
  if (whole) return whole
  for (let from = 1; from < words.length; from += 1) {
    const end = known.get(words.slice(from).join(''))
    if (end) return end
  }
  for (let to = words.length - 1; to > 0; to -= 1) {
    const start = /^[a-z]/.test(words[0] ?? '') ? known.get(words.slice(0, to).join('')) : undefined
    if (start) return start
  }
  return null
}

/** Two names in one heading, of one part, or of state and gap. */
function joinedKind(title: string): HeadingKind | null {
  const parts = title
    .split(/\s*(?:[/&,·+]|\s(?:및|and)\s|(?<=[가-힣])[와과]\s)\s*/u)
    .filter((each) => each !== '')
  if (parts.length < 2) return null
  const kinds = new Set(parts.map((each) => known.get(wordsOf(each).join(''))))
  const [only] = kinds
  if (kinds.size === 1) return only ?? null
  return kinds.size === 2 && kinds.has('state') && kinds.has('gap') ? 'state_gap' : null
}

/** The words of a title that tell something, in one spelling and in the singular. */
function wordsOf(title: string): string[] {
  const words = foldedWords(title.replaceAll(/['’`*_~]/g, ''))
  const told = words.filter((word) => !own.has(word) && !/^\d+$/.test(word))
  const end = told.length > 1 && filling.has(told.at(-1) ?? '') ? -1 : told.length
  return told.slice(0, end).map(singular)
}

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y')
  if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[a-z]{3}s$/.test(word) && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}
