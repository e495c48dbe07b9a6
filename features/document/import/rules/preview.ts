import type { Note } from '@/features/document/conversion/rules/converted'
import type { DropReason } from '@/features/document/format/rules/template'
import type { DocumentNode } from '@/features/document/format/schema'
import type { LeftOver, LeftOverKind } from '@/features/document/markdown/rules/left-overs'
import { listMarks, type MarkCandidate, takeMarks } from '@/features/document/markdown/rules/marks/take'
import type { ParsedDocument } from '@/features/document/markdown/rules/parse'
import type { HeadingAnswers } from '@/features/document/markdown/rules/place'
import type { Destination } from '@/features/document/markdown/rules/send-lines'
import type { ErrorCode } from '@/lib/error-code'
import { type DayCandidate, listDayCandidates } from './days'
import { type GoalCandidate, listGoalCandidates } from './goals'
import { type HeadingQuestion, headingQuestions } from './heading-answers'
import { type LevelCandidate, listLevelCandidates } from './levels'
import { goalIn, headingGoals, nameIn } from './names'
import {
  type DestinationOption,
  destinationsOf,
  type PreviewSection,
  sectionsOf,
  startsOf,
} from './preview-places'
import type { Source } from './sources'
import type { TableOffer } from './tables'

/** A list in a code block. @property line that of the sign above it */
export type FenceOffer = { line: number; sample: string; state: 'open' | 'take' | 'keep' }

/** What becomes of a document, as the person has decided it so far. */
export type SourceChoices = Pick<Source, 'kys' | 'analysis' | 'further' | 'takeName' | 'takeHeadingGoals'> & {
  takeLevels: boolean
  levels: Record<string, string>
  scales: string[]
  readings: Record<string, string>
  takeDays: boolean
}

/** What an import of Markdown would do, as plain data. Line numbers count from 1 in `text`. */
export type MarkdownPreview = {
  kind: 'markdown'
  text: string
  /** name of the file that was read, if one was */
  file: string | null
  sections: PreviewSection[]
  /** what each analysis works towards, in its words */
  analyses: string[]
  /** goals that stand in a heading alone */
  headingGoals: string[]
  dropped: { line: number; reason: DropReason }[]
  /** ends of lines that our own export writes; taken unless the person says otherwise */
  marks: (MarkCandidate & { taken: boolean })[]
  /** first lines of what can be sent elsewhere; the other lines go along with one of these */
  starts: number[]
  destinations: DestinationOption[]
  sent: [line: number, to: Destination][]
  /** the first line that was sent just now */
  moved: number | null
  /** lines that are picked and not sent yet */
  picked: number[]
  counts: PreviewCounts
  /** marks that may stand for a level; nothing is set */
  levels: LevelCandidate[]
  /** days that to-dos name; nothing is set */
  days: (DayCandidate & { taken: boolean })[]
  goals: (GoalCandidate & { line: number; proposed: boolean })[]
  /** name in the document */
  name: string | null
  headings: HeadingQuestion[]
  /** what tools and templates left; nothing of it is left out unasked */
  leftOvers: (Omit<LeftOver, 'what'> & { what: Exclude<LeftOverKind, 'fence'>; taken: boolean })[]
  tables: TableOffer[]
  fences: FenceOffer[]
  /** the table or code block of which something was said just now */
  shape: number | null
  /** something was said of a heading just now, so the next question is what to look at */
  isAnswered: boolean
  choices: SourceChoices
}

/** What an import of JSON would do. */
export type JsonPreview = {
  kind: 'json'
  text: string
  file: string | null
  items: number
  holdsKys: boolean
  analyses: number
  choices: SourceChoices
}

export type SourcePreview = MarkdownPreview | JsonPreview

/** Why a document was left out, and the text that was pasted, if it was this. */
export type Problem = { code: ErrorCode; at: Record<string, string>; file: string | null; text: string }

/** What is told of a document that was in another form. @property file null where it was pasted */
export type ReadAs = { file: string | null; notes: Note[] }

export type ImportPreview = {
  importId: string
  sources: SourcePreview[]
  readAs: ReadAs[]
  problem: Problem | null
}

/** Items of the parts that tell most about a document. */
export type PreviewCounts = Record<'required' | 'gap' | 'todo', number>

function countsOf({ document }: ParsedDocument): PreviewCounts {
  const counts = { required: 0, gap: 0, todo: 0 }
  const count = (nodes: DocumentNode[]): number =>
    nodes.reduce((sum, { form, children }) => sum + (form === 'raw' ? 0 : 1) + count(children), 0)
  for (const { kind, nodes } of document.analyses.flatMap(({ sections }) => sections)) {
    if (kind === 'state_gap') counts.gap += count(nodes)
    else if (kind in counts) counts[kind as keyof PreviewCounts] += count(nodes)
  }
  return counts
}

/** What was found beside the reading of a document. */
type Beside = { headings: HeadingAnswers; leftOvers: LeftOver[]; tables: TableOffer[]; today: string }

/** Shows what a parsed document would become. */
export function previewOf(
  parsed: ParsedDocument,
  source: Source,
  { headings, leftOvers, tables, today }: Beside = {
    headings: source.headings,
    leftOvers: [],
    tables: [],
    today: '1970-01-01',
  },
): MarkdownPreview {
  const { document, lines } = parsed
  const marked = takeMarks(parsed, (line) => takesMark(source, line))
  return {
    kind: 'markdown',
    text: source.text,
    file: source.file,
    sections: sectionsOf(parsed),
    analyses: document.analyses.map(({ sections }) => goalIn(sections)),
    headingGoals: [...headingGoals(document).values()],
    dropped: lines.flatMap(({ line, reason }) => (reason ? [{ line, reason }] : [])),
    starts: startsOf(parsed),
    destinations: destinationsOf(parsed),
    sent: [...source.sent],
    moved: source.moved,
    picked: source.picked,
    counts: countsOf(marked),
    marks: listMarks(parsed).map((mark) => ({ ...mark, taken: takesMark(source, mark.line) })),
    levels: listLevelCandidates(marked),
    days: listDayCandidates(marked, today).map((each) => ({
      ...each,
      taken: source.days.lines.has(each.line),
    })),
    goals: goalsOf(parsed, source),
    name: nameIn(document),
    headings: headingQuestions(parsed, source.text, headings),
    isAnswered: source.isAnswered,
    leftOvers: leftOvers.flatMap(({ what, lines }) => {
      const taken = source.leftOvers?.taken.has(lines[0] ?? 0) ?? false
      return what === 'fence' ? [] : [{ what, lines, taken }]
    }),
    tables,
    fences: fencesOf(leftOvers, source),
    shape: source.shapes.answered,
    choices: choicesOf(source),
  }
}

/**
 * Whether the marks of a line become levels, links and days: yes, unless the person was asked and declined.
 */
export function takesMark({ marks }: Source, line: number): boolean {
  return !marks?.offered.has(line) || marks.taken.has(line)
}

/** What was decided, as a form shows it again. */
export function choicesOf({
  kys,
  analysis,
  further,
  takeName,
  takeHeadingGoals,
  levels,
  days,
}: Source): SourceChoices {
  const each = [...levels.lines].map(([line, level]) => [line, `${level}`])
  const readings = [...(levels.readings ?? [])].map(([reading, level]) => [reading, `${level}`])
  return {
    kys,
    analysis,
    further,
    takeName,
    takeHeadingGoals,
    takeLevels: levels.all,
    levels: Object.fromEntries(each),
    scales: [...(levels.scales ?? [])],
    readings: Object.fromEntries(readings),
    takeDays: days.all,
  }
}

/** Items that may be goals: ticked as the person did, or as guessed before the first preview. */
function goalsOf(parsed: ParsedDocument, { goals }: Source): MarkdownPreview['goals'] {
  const guessed = new Set(
    parsed.proposals.flatMap(({ kind, path }) => (kind === 'goal' ? [path.join('.')] : [])),
  )
  const lineAt = goalLines(parsed)
  return listGoalCandidates(parsed.document).flatMap((goal) => {
    const line = lineAt.get(goal.path)
    if (line === undefined) return []
    const isAnswered = goals?.offered.has(line) ?? false
    return [
      { ...goal, line, proposed: isAnswered ? (goals?.taken.has(line) ?? false) : guessed.has(goal.path) },
    ]
  })
}

/** Paths of the items that are goals: those that the person ticked, or guesses before the first preview. */
export function goalPaths(parsed: ParsedDocument, source: Source): string[] {
  return goalsOf(parsed, source).flatMap(({ path, proposed }) => (proposed ? [path] : []))
}

function goalLines({ document, lines }: ParsedDocument): Map<string, number> {
  const found = new Map<string, number>()
  for (const { line, section, analysis, path } of lines) {
    const isGoal = analysis === null && section !== null && document.sections[section]?.kind === 'goals'
    if (isGoal && path && !found.has(path.join('.'))) found.set(path.join('.'), line)
  }
  return found
}

function fencesOf(leftOvers: LeftOver[], { text, shapes }: Source): FenceOffer[] {
  const lines = text.split('\n')
  return leftOvers.flatMap(({ what, lines: [first = 0] }) => {
    const sample = (lines[first] ?? '').trim().slice(0, 200)
    return what === 'fence' ? [{ line: first, sample, state: shapes.states.get(first) ?? 'open' }] : []
  })
}
