import { readDocumentJson } from '@/features/document/format/rules/json'
import type { CareerDocument } from '@/features/document/format/schema'
import { findLeftOvers, type LeftOut, type LeftOver } from '@/features/document/markdown/rules/left-overs'
import { takeMarks } from '@/features/document/markdown/rules/marks/take'
import { parseDocument, readOnce } from '@/features/document/markdown/rules/parse'
import { normaliseSource } from '@/features/document/markdown/rules/source'
import { findTables } from '@/features/document/markdown/rules/tables'
import type { TakenTables } from '@/features/document/markdown/rules/take-tables'
import { withDays } from './days'
import type { KysMode } from './fields'
import { withGoals } from './goals'
import { headingAnswers, saidOf } from './heading-answers'
import { isJson } from './is-json'
import { withLevels } from './levels'
import { nameIn, withHeadingGoals } from './names'
import { choicesOf, goalPaths, previewOf, type SourcePreview, takesMark } from './preview'
import type { Source } from './sources'
import { openTables, withTables } from './tables'

/** A document that is about to be stored. */
export type ImportPlan = {
  document: CareerDocument
  kys: KysMode
  /** `add`, `leave`, or the id of the analysis that it replaces: its first one, or all if `further` is not there */
  analysis: string
  /** the same of the others */
  further?: string[]
  /** new name of the account, or null to keep the one it has */
  name: string | null
  /** what was said of headings, to be remembered: heading in one spelling, and part */
  said?: [heading: string, part: string][]
}

/** A document that was read once, to be shown or to be stored as the person has decided about it. */
export type OpenSource = { preview: () => SourcePreview; part: () => ImportPlan }

/** @throws DocumentError when it is refused */
export function openSource(source: Source): OpenSource {
  const { kys, analysis, takeName } = source
  if (isJson(source)) {
    const document = readDocumentJson(source.text)
    const part = { document, kys, analysis, name: null }
    return { preview: () => jsonPreview(document, source), part: () => part }
  }
  const headings = headingAnswers(source)
  const today = source.today ?? new Date().toISOString().slice(0, 10)
  const leftOvers = findLeftOvers(normaliseSource(source.text))
  const leftOut = leftOutOf(source, leftOvers)
  const read = (tables: TakenTables) => parseDocument(source.text, source.sent, headings, leftOut, tables)
  const found = findTables(normaliseSource(source.text))
  const isTaken = found.some(({ line }) => source.shapes.states.get(line) === 'take')
  const plain = isTaken ? readOnce(source.text, source.sent, headings, leftOut) : read(new Map())
  const tables = openTables(found, plain, source.shapes, source.sent, today)
  const parsed = isTaken ? read(tables.taken) : plain
  const part = () => {
    const marked = withTables(
      takeMarks(parsed, (line) => takesMark(source, line)),
      tables.offers,
    )
    const dated = { ...marked, document: withDays(marked, source.days, today) }
    const rated = withGoals(withLevels(dated, source.levels), goalPaths(parsed, source))
    const document = source.takeHeadingGoals ? withHeadingGoals(rated) : rated
    const name = takeName ? nameIn(document) : null
    const others = document.analyses.slice(1).map((_, index) => source.further[index] ?? 'add')
    const further = others.length > 0 ? { further: others } : {}
    return { document, kys, analysis, ...further, name, said: saidOf(source.text, headings) }
  }
  return {
    preview: () => previewOf(parsed, source, { headings, leftOvers, tables: tables.offers, today }),
    part,
  }
}

function leftOutOf({ leftOvers: said, shapes }: Source, found: LeftOver[]): LeftOut {
  const taken = found.filter(({ what, lines: [first = 0] }) =>
    what === 'fence' ? shapes.states.get(first) === 'take' : said?.taken.has(first),
  )
  return new Map(taken.flatMap(({ what, lines }) => lines.map((line) => [line, what] as const)))
}

function jsonPreview({ sections, analyses }: CareerDocument, source: Source): SourcePreview {
  const all = [...sections, ...analyses.flatMap((analysis) => analysis.sections)]
  return {
    kind: 'json',
    text: source.text,
    file: source.file,
    items: all.reduce((sum, { nodes }) => sum + countNodes(nodes), 0),
    holdsKys: sections.length > 0,
    analyses: analyses.length,
    choices: choicesOf(source),
  }
}

function countNodes(nodes: CareerDocument['sections'][number]['nodes']): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countNodes(children), 0)
}
