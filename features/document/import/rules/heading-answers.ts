import { headingName } from '@/features/document/format/rules/guess-heading'
import { headingTitle } from '@/features/document/format/rules/headings'
import { maxLines } from '@/features/document/format/rules/limits'
import { guessSections, type ParsedDocument } from '@/features/document/markdown/rules/parse'
import type { HeadingAnswers, SectionGuess } from '@/features/document/markdown/rules/place'
import { gapDestinations, kysDestinations } from '@/features/document/markdown/rules/send-lines'
import type { SectionKind } from '@/lib/outline-kinds'
import { allHeadingsField, headingField, headingIsField } from './fields'

export const headingParts = [...kysDestinations, ...gapDestinations] as const
/** The part that a heading stands for, or that it stays as it is. */
export type HeadingAnswer = (typeof headingParts)[number] | 'keep'

/** A heading that may stand for a part. @property answer null: nothing is said of it yet */
export type HeadingQuestion = {
  line: number
  words: string
  suggestion: SectionKind | null
  why: SectionGuess['why'] | null
  answer: HeadingAnswer | null
}

/** What a form, and earlier ones, say of the headings of a text. */
type Told = {
  text: string
  headings: ReadonlyMap<number, HeadingAnswer>
  isAsked: boolean
  remembered: readonly [heading: string, part: string][]
}

const answerFrom = (word: unknown): HeadingAnswer | undefined =>
  word === 'keep' ? word : headingParts.find((part) => part === word)

/** Reads what was said of headings from the fields of a form: before, by one button for all, and for each. */
export function headingsIn(fields: Record<string, unknown>): {
  headings: Map<number, HeadingAnswer>
  isAsked: boolean
  isAnswered: boolean
} {
  const headings = pairsIn(fields.headings)
  const before = printAnswers([...headings])
  if (fields[allHeadingsField] !== undefined)
    for (const [line, answer] of pairsIn(fields.proposed)) if (!headings.has(line)) headings.set(line, answer)
  for (const name of [headingField, headingIsField]) {
    const start = name(0).slice(0, -1)
    for (const [field, value] of Object.entries(fields)) {
      const line = field.startsWith(start) ? lineFrom(field.slice(start.length)) : null
      const answer = answerFrom(value)
      if (line === null) continue
      if (answer) headings.set(line, answer)
      else if (value === 'ask') headings.delete(line)
    }
  }
  const isAsked = typeof fields.headings === 'string'
  return { headings, isAsked, isAnswered: printAnswers([...headings]) !== before }
}

/** Answers in one field: `12:gap,20:keep`. */
export function printAnswers(answers: [line: number, answer: string][]): string {
  return answers.map(([line, answer]) => `${line}:${answer}`).join(',')
}

function pairsIn(list: unknown): Map<number, HeadingAnswer> {
  const pairs = typeof list === 'string' ? list.split(',').map((pair) => pair.split(':')) : []
  return new Map(
    pairs.flatMap(([line = '', word]) => {
      const [number, answer] = [lineFrom(line), answerFrom(word)]
      return number !== null && answer ? [[number, answer] as const] : []
    }),
  )
}

function lineFrom(digits: string): number | null {
  const line = /^[1-9]\d{0,3}$/.test(digits) ? Number(digits) : 0
  return line > 0 && line <= maxLines ? line : null
}

/** What is said of the headings of a document, now or in an earlier import. */
export function headingAnswers({ text, headings, isAsked, remembered }: Told): HeadingAnswers {
  if (isAsked || remembered.length === 0) return headings
  const known = new Map(remembered)
  const lines = text.split('\n')
  // Reading takes long, so only where there is something to remember.
  if (!lines.some((line, index) => /^#/.test(line.trim()) && known.has(nameAt(lines, index + 1))))
    return headings
  const before = guessSections(text).flatMap(({ line, why }) => {
    const answer = why !== 'again' ? answerFrom(known.get(nameAt(lines, line))) : undefined
    return answer ? [[line, answer] as const] : []
  })
  return new Map([...before, ...headings])
}

/** What of it can be remembered: headings with words. */
export function saidOf(text: string, answers: HeadingAnswers): [heading: string, part: string][] {
  const lines = text.split('\n')
  return [...answers]
    .map(([line, part]): [string, string] => [nameAt(lines, line), part])
    .filter(([heading]) => heading !== '' && heading.length <= 200)
    .slice(0, mostRemembered)
}

/** Of one import. */
const mostRemembered = 100

const nameAt = (lines: string[], line: number) => headingName(headingTitle(lines[line - 1]?.trim() ?? ''))

/** Questions that are asked at a time. */
const mostAsked = 40

/** The headings that may stand for a part, and those of which something is said, in their order. */
export function headingQuestions(
  { sections }: ParsedDocument,
  text: string,
  answers: HeadingAnswers,
): HeadingQuestion[] {
  const lines = text.split('\n')
  const words = (line: number) => headingTitle(lines[line - 1]?.trim() ?? '').trim()
  const asked = sections.slice(0, mostAsked).map(
    ({ line, kind, why }): HeadingQuestion => ({
      line,
      words: words(line),
      suggestion: kind,
      why,
      answer: null,
    }),
  )
  const said = [...answers].map(
    ([line, answer]): HeadingQuestion => ({
      line,
      words: words(line),
      suggestion: null,
      why: null,
      answer: answerFrom(answer) ?? null,
    }),
  )
  return [...asked, ...said].sort((a, b) => a.line - b.line)
}
