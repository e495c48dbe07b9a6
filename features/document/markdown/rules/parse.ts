import { DocumentError } from '@/features/document/format/rules/document-error'
import type { DocumentNode } from '@/features/document/format/schema'
import { textLimit } from '@/features/outline/model/rules/limits'
import { type LeftOut, withoutLines } from './left-overs'
import { isSameOutline } from './outline'
import type { HeadingAnswers, SectionGuess } from './place'
import { groupsOf, printDraft } from './print-document'
import { guessParts, type ParsedDocument, type ParsedLine, readDocument } from './read-document'
import type { Sent } from './send-lines'
import { guardSource, normaliseSource, trimBlankEnd } from './source'
import type { TakenTables } from './take-tables'

export type { ParsedDocument, ParsedLine } from './read-document'

/**
 * Reads a document in Markdown. Keeps every line that is not the template's, word for word, in order and
 * below its heading; only proposes levels, dates and goals.
 *
 * @param markdown at most 256 kB, decoded.
 * @param sent lines that a person sends elsewhere.
 * @param headings what a person says of headings, by their lines.
 * @param leftOut lines that a person has left out.
 * @param tables those of which a person has taken the rows as items.
 * @throws DocumentError when it is too large or nested too deep.
 */
export function parseDocument(
  markdown: string,
  sent: Sent = new Map(),
  headings: HeadingAnswers = new Map(),
  leftOut: LeftOut = new Map(),
  tables: TakenTables = new Map(),
): ParsedDocument {
  const source = normaliseSource(markdown)
  guardSource(source)
  const parsed = untilStable(readDocument(withoutLines(source, leftOut), sent, headings, tables))
  const out = linesOut(source, leftOut)
  parsed.lines = [...parsed.lines, ...out].toSorted((a, b) => a.line - b.line)
  parsed.dropped = [
    ...parsed.dropped,
    ...out.map(({ line, text, reason }) => ({ line, text, reason })),
  ].toSorted((a, b) => a.line - b.line)
  refuseLongTexts(parsed)
  return parsed
}

/**
 * The same without looking whether it comes out as it is read: to see where lines stand before some of them change.
 *
 * @throws DocumentError when it is too large or nested too deep.
 */
export function readOnce(
  markdown: string,
  sent: Sent,
  headings: HeadingAnswers,
  leftOut: LeftOut,
): ParsedDocument {
  const source = normaliseSource(markdown)
  guardSource(source)
  return readDocument(withoutLines(source, leftOut), sent, headings)
}

function linesOut(source: string, leftOut: LeftOut) {
  const lines = source.split('\n')
  return [...leftOut].flatMap(([line, reason]) => {
    const text = lines[line - 1] ?? ''
    return trimBlankEnd(text) === ''
      ? []
      : [{ line, text, section: null, analysis: null, path: null, reason }]
  })
}

/**
 * The parts for which the headings of a document may stand, before anything is said of them.
 *
 * @throws DocumentError when it is too large or nested too deep.
 */
export function guessSections(markdown: string): SectionGuess[] {
  const source = normaliseSource(markdown)
  guardSource(source)
  return guessParts(source)
}

/**
 * Some readings depend on indents and blank lines that are not kept (`===` below a wrapped line of an item).
 * Such a document is read as it will be printed, so that all exports are the same.
 */
function untilStable(parsed: ParsedDocument): ParsedDocument {
  let current = parsed
  for (let round = 0; round < 3; round += 1) {
    const { draft, headings } = printDraft(current.document)
    const again = readDocument(draft, new Map(), headings)
    if (isSameOutline(again.document, current.document)) return current
    const lines = relocated(parsed.lines, again.lines)
    if (!lines) return current
    current = { ...again, dropped: parsed.dropped, sections: parsed.sections, lines }
  }
  return current
}

/** Gives each source line the place of its printed line; null if the lines differ. */
function relocated(source: ParsedLine[], printed: ParsedLine[]): ParsedLine[] | null {
  const hasWords = ({ reason, text }: ParsedLine) => !reason && wordsOf(text) !== ''
  const places = printed.filter(hasWords)
  if (places.length !== source.filter(hasWords).length) return null
  let next = 0
  const inPlace = isAsWritten(source) ? source : source.toSorted(comparePlaces)
  const lines = inPlace.map((line) => {
    // A bullet without words goes where the next words go.
    const place = places[hasWords(line) ? next++ : Math.min(next, places.length - 1)]
    if (!place || line.reason) return line
    return { ...place, line: line.line, text: line.text, ...(line.cell && { cell: line.cell }) }
  })
  const isSame = inPlace
    .filter(hasWords)
    .every(({ text }, index) => wordsOf(text) === wordsOf(places[index]?.text ?? ''))
  return isSame ? lines : null
}

/** Whether no line was sent elsewhere, so that lines are printed in the order of the source. */
function isAsWritten(lines: ParsedLine[]): boolean {
  const placed = lines.filter(({ section }) => section !== null)
  return placed.every(
    (line, index) => index === 0 || comparePlaces(placed[index - 1] as ParsedLine, line) <= 0,
  )
}

/** Orders by section, then by item; lines of one place, and dropped ones, stay as in the source. */
function comparePlaces(a: ParsedLine, b: ParsedLine): number {
  const rank = ({ analysis, section }: ParsedLine) => (analysis ?? -1) * 10_000 + (section ?? -1)
  if (a.section === null || b.section === null || rank(a) !== rank(b)) return rank(a) - rank(b)
  const [left, right] = [a.path ?? [], b.path ?? []]
  const at = left.findIndex((step, index) => step !== right[index])
  if (at < 0) return left.length - right.length || a.line - b.line
  return right[at] === undefined ? 1 : (left[at] as number) - (right[at] as number)
}

/** A line without its indent and markers; a heading that was sent elsewhere has lost its marks. */
function wordsOf(line: string): string {
  const words = line
    .replace(/^ {0,3}#{1,6}[ \t]+(?=\S)/, '')
    .replace(/^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))*[ \t]*/, '')
  return trimBlankEnd(words).replace(/^(\[[ x]\])[ \t]+/, '$1 ')
}

/** UTF-16 code units of a heading that the database takes. */
const longestHeading = 2000

function refuseLongTexts({ document, lines }: ParsedDocument): void {
  const refuse = (what: 'text' | 'heading', text: string): never => {
    const start = text.split('\n')[0] ?? ''
    const line = lines.find((each) => each.text.includes(start))?.line ?? null
    const message = `${what === 'text' ? 'An item' : 'A heading'} is too long, with ${text.length} characters.`
    throw new DocumentError(`${what}_too_long`, message, line)
  }
  const check = (node: DocumentNode): void => {
    if (node.text.length > textLimit) refuse('text', node.text)
    node.children.forEach(check)
  }
  for (const { heading, nodes } of groupsOf(document).flatMap(({ sections }) => sections)) {
    if (heading !== null && heading.length > longestHeading) refuse('heading', heading)
    nodes.forEach(check)
  }
}
