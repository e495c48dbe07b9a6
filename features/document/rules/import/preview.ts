import type { SectionKind } from '@/features/outline/schema'
import { listMarks, type MarkCandidate, takeMarks } from '../marks/take'
import type { ParsedDocument, ParsedLine } from '../parse'
import type { DropReason } from '../template'
import { type GoalCandidate, listGoalCandidates } from './goals'
import { type LevelCandidate, listLevelCandidates } from './levels'
import { nameIn } from './names'

/** Lines of the source, by their numbers, that go to one section. */
export type PreviewSection = { kind: SectionKind; inAnalysis: boolean; lines: number[] }

/** What an import would do, as plain data. Line numbers count from 1 in `text`. */
export type ImportPreview = {
  importId: string
  text: string
  /** name of the file that was read, if one was */
  file: string | null
  sections: PreviewSection[]
  dropped: { line: number; reason: DropReason }[]
  /** ends of lines that our own export writes; taken unless the person says otherwise */
  marks: MarkCandidate[]
  /** marks that may stand for a level; nothing is set */
  levels: LevelCandidate[]
  goals: (GoalCandidate & { proposed: boolean })[]
  /** name in the document */
  name: string | null
}

/** Shows what a parsed document would become. @param text the normalised source */
export function previewOf(parsed: ParsedDocument, text: string): Omit<ImportPreview, 'importId' | 'file'> {
  const { document, lines, proposals } = parsed
  const proposed = new Set(proposals.flatMap(({ kind, path }) => (kind === 'goal' ? [path.join('.')] : [])))
  return {
    text,
    sections: sectionsOf(parsed),
    dropped: lines.flatMap(({ line, reason }) => (reason ? [{ line, reason }] : [])),
    marks: listMarks(parsed),
    levels: listLevelCandidates(takeMarks(parsed)),
    goals: listGoalCandidates(document).map((goal) => ({ ...goal, proposed: proposed.has(goal.path) })),
    name: nameIn(document),
  }
}

/** The sections in the order of the source; one that is interrupted comes in several parts. */
function sectionsOf({ document, lines }: ParsedDocument): PreviewSection[] {
  const sections: PreviewSection[] = []
  let last: ParsedLine | undefined
  for (const line of lines) {
    if (line.section === null) continue
    const holder = line.analysis === null ? document : document.analyses[line.analysis]
    const kind = holder?.sections[line.section]?.kind ?? 'other'
    if (last && last.section === line.section && last.analysis === line.analysis) {
      sections.at(-1)?.lines.push(line.line)
    } else sections.push({ kind, inAnalysis: line.analysis !== null, lines: [line.line] })
    last = line
  }
  return sections
}
