import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import type { ParsedDocument } from '@/features/document/markdown/rules/parse'
import { type DayMark, readDayMark } from './day-marks'

/** A day that a to-do names in its words. @property text words of its first line */
export type DayCandidate = DayMark & { line: number; text: string }

type Found = DayCandidate & { node: DocumentNode }

/** The days in the to-dos of a document, by their lines. Those that have a due day already are left alone. */
export function listDayCandidates(parsed: ParsedDocument, today: string): DayCandidate[] {
  return findDays(parsed, today).map(({ node: _, ...candidate }) => candidate)
}

/** The same document with the due days that the person has taken, and no others; the words stay. */
export function withDays(
  parsed: ParsedDocument,
  { all, lines }: { all: boolean; lines: ReadonlySet<number> },
  today: string,
): CareerDocument {
  if (!all && lines.size === 0) return parsed.document
  const document = structuredClone(parsed.document)
  for (const { node, line, day } of findDays({ ...parsed, document }, today))
    if (all || lines.has(line)) node.due = day
  return document
}

function findDays({ document, lines }: ParsedDocument, today: string): Found[] {
  const seen = new Set<DocumentNode>()
  return lines.flatMap(({ line, section, analysis, path }): Found[] => {
    const sections = analysis === null ? document.sections : (document.analyses[analysis]?.sections ?? [])
    const holder = section === null ? undefined : sections[section]
    if (holder?.kind !== 'todo' || !path) return []
    const node = path.reduce<DocumentNode | undefined>(
      (above, step, depth) => (depth === 0 ? holder.nodes : above?.children)?.[step],
      undefined,
    )
    if (!node || seen.has(node) || node.form === 'raw' || node.due !== undefined) return []
    seen.add(node)
    const [text = ''] = node.text.split('\n')
    const found = readDayMark(text, today)
    return found ? [{ ...found, line, text, node }] : []
  })
}
