import type { Note } from '@/features/document/conversion/rules/converted'
import type { DropReason } from '@/features/document/format/rules/template'
import type { DocumentNode } from '@/features/document/format/schema'
import type { LeftOver } from '@/features/document/markdown/rules/left-overs'
import { listMarks, type MarkCandidate, takeMarks } from '@/features/document/markdown/rules/marks/take'
import type { ParsedDocument, ParsedLine } from '@/features/document/markdown/rules/parse'
import type { HeadingAnswers } from '@/features/document/markdown/rules/place'
import {
  type Destination,
  destinationIn,
  gapDestinations,
  kysDestinations,
} from '@/features/document/markdown/rules/send-lines'
import type { ErrorCode } from '@/lib/error-code'
import type { SectionKind } from '@/lib/outline-kinds'
import { type DayCandidate, listDayCandidates } from './days'
import { type GoalCandidate, listGoalCandidates } from './goals'
import { type HeadingQuestion, headingQuestions } from './heading-answers'
import { type LevelCandidate, listLevelCandidates } from './levels'
import { goalIn, nameIn } from './names'
import type { Source } from './sources'

/** Lines of the source, by their numbers, that go to one section. @property analysis its index; null: of the KYS */
export type PreviewSection = { kind: SectionKind; analysis: number | null; lines: number[] }

/** A section that a line can be sent to. @property words the writer's own heading of an `other` one */
export type DestinationOption = {
  to: Destination
  kind: SectionKind
  analysis: number | null
  words: string | null
}

/** What becomes of a document, as the person has decided it so far. */
export type SourceChoices = Pick<Source, 'kys' | 'analysis' | 'further' | 'takeName'> & {
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
  leftOvers: (LeftOver & { taken: boolean })[]
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
type Beside = { headings: HeadingAnswers; leftOvers: LeftOver[]; today: string }

/** Shows what a parsed document would become. */
export function previewOf(
  parsed: ParsedDocument,
  source: Source,
  { headings, leftOvers, today }: Beside = { headings: source.headings, leftOvers: [], today: '1970-01-01' },
): MarkdownPreview {
  const { document, lines } = parsed
  const marked = takeMarks(parsed, (line) => takesMark(source, line))
  return {
    kind: 'markdown',
    text: source.text,
    file: source.file,
    sections: sectionsOf(parsed),
    analyses: document.analyses.map(({ sections }) => goalIn(sections)),
    dropped: lines.flatMap(({ line, reason }) => (reason ? [{ line, reason }] : [])),
    starts: startsOf(parsed),
    destinations: destinationsOf(parsed),
    sent: [...source.sent],
    moved: source.moved,
    picked: source.picked,
    counts: countsOf(parsed),
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
    leftOvers: leftOvers.map((each) => ({
      ...each,
      taken: source.leftOvers?.taken.has(each.lines[0] ?? 0) ?? false,
    })),
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
export function choicesOf({ kys, analysis, further, takeName, levels, days }: Source): SourceChoices {
  const each = [...levels.lines].map(([line, level]) => [line, `${level}`])
  const readings = [...(levels.readings ?? [])].map(([reading, level]) => [reading, `${level}`])
  return {
    kys,
    analysis,
    further,
    takeName,
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

/** The sections in the order of the source; one that is interrupted comes in several parts. */
function sectionsOf(parsed: ParsedDocument): PreviewSection[] {
  const sections: PreviewSection[] = []
  let last: ParsedLine | undefined
  for (const line of parsed.lines) {
    if (line.section === null) continue
    if (last && last.section === line.section && last.analysis === line.analysis) {
      sections.at(-1)?.lines.push(line.line)
    } else sections.push({ kind: kindOf(parsed, line), analysis: line.analysis, lines: [line.line] })
    last = line
  }
  return sections
}

function sectionAt({ document }: ParsedDocument, { section, analysis }: ParsedLine) {
  const holder = analysis === null ? document : document.analyses[analysis]
  return holder?.sections[section ?? -1]
}

const kindOf = (parsed: ParsedDocument, line: ParsedLine) => sectionAt(parsed, line)?.kind ?? 'other'

/** The first line of every item and of every heading, and the template's lines that may be kept. */
function startsOf(parsed: ParsedDocument): number[] {
  const seen = new Set<string>()
  return parsed.lines.flatMap((each) => {
    const { line, section, analysis, path, reason } = each
    if (section === null) return reason === 'advice' || reason === 'marker' ? [line] : []
    const place = `${analysis}/${section}/${path?.join('.')}`
    if (seen.has(place) || (path === null && kindOf(parsed, each) === 'part')) return []
    seen.add(place)
    return [line]
  })
}

/** Characters of a heading that name its section. */
const longestWords = 80

function destinationsOf(parsed: ParsedDocument): DestinationOption[] {
  const { analyses } = parsed.document
  const own = parsed.lines.flatMap((line): DestinationOption[] => {
    const section = line.section !== null && line.path === null ? sectionAt(parsed, line) : undefined
    if (section?.kind !== 'other' || section.heading === null) return []
    const title = section.heading.replace(/^#+[ \t]*/, '').split('\n')[0] ?? ''
    const words = title.length > longestWords ? [...title].slice(0, longestWords).join('') : title
    return [{ to: `own-${line.line}`, kind: 'other', analysis: line.analysis, words }]
  })
  const inKys = kysDestinations.map(
    (kind): DestinationOption => ({ to: kind, kind, analysis: null, words: null }),
  )
  const inAnalyses = Array.from({ length: Math.max(1, analyses.length) }, (_, analysis) => {
    const kinds = new Set(analyses[analysis]?.sections.map(({ kind }) => kind))
    const isOffered = (kind: SectionKind) =>
      kinds.has(kind) || (kind === 'state' || kind === 'gap' ? !kinds.has('state_gap') : kind !== 'state_gap')
    return gapDestinations
      .filter(isOffered)
      .map((kind): DestinationOption => ({ to: destinationIn(analysis, kind), kind, analysis, words: null }))
  })
  return [...inKys, ...inAnalyses.flat(), ...own, { to: 'top', kind: 'other', analysis: null, words: null }]
}
