import { nameOf as namesOf } from '@/features/competency/rules/similarity'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { type Scale, scales } from '@/features/document/markdown/rules/level-marks'
import type { ParsedDocument, ParsedLine } from '@/features/document/markdown/rules/parse'
import type { Proposal } from '@/features/document/markdown/rules/propose'
import type { Level } from '@/lib/outline-kinds'
import { levelField, readingField, scaleField } from './fields'

/** A mark that may stand for a level, and the competency whose self level it would be (null: none can be told). */
export type LevelCandidate = {
  line: number
  mark: string
  scale: Scale
  /** what the mark says on its scale */
  value: string
  suggestion: Level | null
  competency: string | null
}

/**
 * What the person answers. `lines` says it of one line, `readings` of all marks that are alike, `scales` takes the
 * suggestions of whole scales, and `all` every one.
 */
export type LevelChoices = {
  all: boolean
  lines: ReadonlyMap<number, Level | 'none'>
  scales?: ReadonlySet<string>
  /** by `readingOf` */
  readings?: ReadonlyMap<string, Level | 'none'>
}

/** Names a mark however it is written. */
export const readingOf = ({ scale, value }: Pick<LevelCandidate, 'scale' | 'value'>) => `${scale}.${value}`

type Found = LevelCandidate & { node: DocumentNode; rated: DocumentNode | null }
type SelfMark = Extract<Proposal, { kind: 'self' }>

/**
 * The marks in a document, with their lines. A mark in the required outline rates its own item; one below 나의 상태
 * rates the competency of the same name, spaces, endings and the mark itself aside.
 */
export function listLevelCandidates(parsed: ParsedDocument): LevelCandidate[] {
  return findMarks(parsed).map(({ line, mark, scale, value, suggestion, competency }) => ({
    line,
    mark,
    scale,
    value,
    suggestion,
    competency,
  }))
}

/** The same document with the levels that the person has taken, and no others; the marks stay in the text. */
export function withLevels(parsed: ParsedDocument, choices: LevelChoices): CareerDocument {
  const document = structuredClone(parsed.document)
  const rated = new Map<DocumentNode, string>()
  for (const found of findMarks({ ...parsed, document })) {
    const level = chosenFor(found, choices)
    if (level === null || level === 'none' || !found.rated) continue
    // The first mark of a competency counts; its own line comes before those of 나의 상태.
    if (found.rated.self === undefined) found.rated.self = level
    if (found.node === found.rated) continue
    const key = found.rated.key ?? `rated-${rated.size + 1}`
    rated.set(found.rated, key)
    found.rated.key = key
    found.node.competencies = [...new Set([...(found.node.competencies ?? []), key])]
  }
  return document
}

function chosenFor(found: Found, { all, lines, scales, readings }: LevelChoices): Level | 'none' | null {
  const own = lines.get(found.line) ?? readings?.get(readingOf(found))
  return own ?? (all || scales?.has(found.scale) ? found.suggestion : null)
}

/** Reads how whole scales are read. */
export function scaleChoices(
  fields: Record<string, unknown>,
): Required<Pick<LevelChoices, 'scales' | 'readings'>> {
  const readings = new Map<string, Level | 'none'>()
  for (const [name, value] of Object.entries(fields)) {
    const reading = name.startsWith(readingField('')) ? levelIn(value) : null
    if (reading !== null) readings.set(name.slice(readingField('').length), reading)
  }
  return { readings, scales: new Set(scales.filter((scale) => fields[scaleField(scale)] === 'on')) }
}

function levelIn(value: unknown): Level | 'none' | null {
  if (value === 'none') return value
  return typeof value === 'string' && /^[0-4]$/.test(value) ? (Number(value) as Level) : null
}

/** Reads the answers from the fields of the form. */
export function levelChoices(fields: Record<string, unknown>): LevelChoices['lines'] {
  const lines = new Map<number, Level | 'none'>()
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith(levelField(''))) continue
    const line = Number(name.slice(levelField('').length))
    const level = levelIn(value)
    if (level !== null) lines.set(line, level)
  }
  return lines
}

function findMarks({ document, lines, proposals }: ParsedDocument): Found[] {
  const names = document.analyses.map(namesIn)
  const lineAt = new Map<string, number>()
  for (const line of lines) if (!lineAt.has(placeOf(line))) lineAt.set(placeOf(line), line.line)
  return proposals.flatMap((proposal): Found[] => {
    const line = lineAt.get(placeOf(proposal))
    if (proposal.kind !== 'self' || line === undefined) return []
    const section = sectionsOf(document, proposal.analysis)[proposal.section]
    const node = nodeAt(section?.nodes ?? [], proposal.path)
    if (!node) return []
    const rated =
      section?.kind === 'required'
        ? node
        : (names[proposal.analysis ?? -1]?.get(nameOf(node, proposal)) ?? null)
    const { mark, scale, value, suggestion } = proposal
    return [
      { line, mark, scale, value, suggestion, competency: rated?.text.split('\n')[0] ?? null, node, rated },
    ]
  })
}

const placeOf = ({ section, analysis, path }: Pick<ParsedLine, 'section' | 'analysis' | 'path'>) =>
  `${analysis}/${section}/${path?.join('.')}`

function sectionsOf({ sections, analyses }: CareerDocument, analysis: number | null) {
  return analysis === null ? sections : (analyses[analysis]?.sections ?? [])
}

function nodeAt(nodes: DocumentNode[], path: number[]): DocumentNode | undefined {
  return path.reduce<DocumentNode | undefined>(
    (above, index, depth) => (depth === 0 ? nodes : above?.children)?.[index],
    undefined,
  )
}

/** Competencies of an analysis by their names; of two with one name neither, as nobody could tell which is meant. */
function namesIn({ sections }: CareerDocument['analyses'][number]): Map<string, DocumentNode | null> {
  const names = new Map<string, DocumentNode | null>()
  const visit = (node: DocumentNode): void => {
    const name = namesOf(node.text)
    if (name !== '') names.set(name, names.has(name) ? null : node)
    node.children.forEach(visit)
  }
  for (const { kind, nodes } of sections) if (kind === 'required') nodes.forEach(visit)
  return names
}

function nameOf({ text }: DocumentNode, { mark }: SelfMark): string {
  const [first = ''] = text.split('\n')
  return namesOf(first.replace(mark, ' ').replace(/[ \t:：–—-]+$/, ''))
}
