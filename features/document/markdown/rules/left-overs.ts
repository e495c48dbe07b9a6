import { headingTitle, recogniseHeading } from '@/features/document/format/rules/headings'
import { type DropReason, isAdvice, isLikeAdvice } from '@/features/document/format/rules/template'
import { fenceEnd } from './fences'
import { frontMatterLines } from './front-matter'

/**
 * Lines that a tool or a template left in a document. They stay where they are until a person has them left out.
 * - `fence`: the two lines around a list in a code block, whose items come out with them
 * - `front`: properties at the head of a file
 * - `aside`, `comment`: marks of HTML around or between the words
 * - `advice`: the template's advice in other words
 *
 * @property lines those that would go
 */
export type LeftOver = { what: LeftOverKind; lines: number[] }
export type LeftOverKind = Extract<DropReason, 'fence' | 'front' | 'aside' | 'comment' | 'advice'>

/** Lines that a person has left out, each with what it was. */
export type LeftOut = ReadonlyMap<number, LeftOverKind>

const listLine = /^[ \t]*(?:[-*+•◦▪○ㆍ]|\d{1,3}[.)]|\[[ xX]\])[ \t]+\S/
const asideLine = /^[ \t]*<\/?aside\b[^>]*>[ \t]*$/i
const commentLine = /^[ \t]*<!--(?:(?!-->).)*-->[ \t]*$/

/** What may be left out of normalised Markdown, in the order of its first lines. */
export function findLeftOvers(source: string): LeftOver[] {
  const lines = source.split('\n')
  const front = frontMatterLines(source)
  const found: LeftOver[] = front > 0 ? [{ what: 'front', lines: numbers(1, front) }] : []
  const marks: Record<'aside' | 'comment', number[]> = { aside: [], comment: [] }
  let name = ''
  let compared = 0
  const unclosed = new Map<string, number>()
  for (let at = front; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const end = fenceEnd(lines, at, unclosed)
    if (end !== null) {
      if (isList(lines.slice(at + 1, end))) found.push({ what: 'fence', lines: [at + 1, end + 1] })
      at = end
      continue
    }
    if (/^#{1,6}[ \t]/.test(line)) name = recogniseHeading(headingTitle(line)) ?? ''
    else if (asideLine.test(line)) marks.aside.push(at + 1)
    else if (commentLine.test(line)) marks.comment.push(at + 1)
    else if (name !== '' && line.trim() !== '' && compared++ < mostCompared && isOtherAdvice(wordsOf(line)))
      found.push({ what: 'advice', lines: [at + 1] })
  }
  for (const what of ['aside', 'comment'] as const)
    if (marks[what].length > 0) found.push({ what, lines: marks[what] })
  return found.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
}

/** Lines of a document that are compared with the template's advice, which costs more than all else here. */
const mostCompared = 60

const isOtherAdvice = (line: string) => !isAdvice(line) && isLikeAdvice(line)

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
const wordsOf = (line: string) => line.replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/, '')

/** Whether most lines are items of a list. */
function isList(lines: string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '')
  return filled.length > 0 && filled.filter((line) => listLine.test(line)).length * 2 > filled.length
}

/** The same Markdown with those lines blank, so that all others keep their numbers. */
export function withoutLines(source: string, leftOut: LeftOut): string {
  if (leftOut.size === 0) return source
  return source
    .split('\n')
    .map((line, index) => (leftOut.has(index + 1) ? '' : line))
    .join('\n')
}
