import { isItem } from '@/features/document/format/rules/headings'
import type { CareerDocument, DocumentNode, DocumentSection } from '@/features/document/format/schema'
import type { SectionKind } from '@/lib/outline-kinds'
import { type LevelMark, readLevelMark } from './level-marks'

/**
 * A guess about an imported document, shown before anything is stored and taken only by the person.
 * - `self`: a mark in the text that may stand for a level; null where it can't be told which
 * - `goal`: this item is a goal, not a group or a step
 * - `done`: `[X]` before a to-do, which may be a ticked box
 * - `section`: this 'other' section may be that one (no path)
 */
export type Proposal = { section: number; analysis: number | null; path: number[] } & (
  | ({ kind: 'self' } & LevelMark)
  | { kind: 'goal' }
  | { kind: 'done'; mark: string }
  | { kind: 'section'; suggestion: SectionKind }
)

type Guess = Proposal extends infer Each
  ? Each extends Proposal
    ? Omit<Each, 'section' | 'analysis'>
    : never
  : never

const groupWord =
  /^[\W_]*(단기|중기|장기|중장기|최종|short|mid|medium|long)|(목표|goals?|개월|년|년차|이내|term)\s*[)\]:：]*$/iu

/** All guesses about one section. `meant`: the kind that its heading names but that it cannot have. */
export function proposeFor(
  section: DocumentSection,
  meant: SectionKind | null,
  place: Pick<Proposal, 'section' | 'analysis'>,
): Proposal[] {
  const guesses: Guess[] = meant ? [{ kind: 'section', suggestion: meant, path: [] }] : []
  if (section.kind === 'goals') guesses.push(...goalsOf(section.nodes, []))
  if (['required', 'state', 'gap', 'state_gap'].includes(section.kind))
    guesses.push(...each(section.nodes, [], levelOf))
  if (section.kind === 'todo') guesses.push(...each(section.nodes, [], doneOf))
  return guesses.map((guess) => ({ ...place, ...guess }))
}

const tick = /^\[[xXo]\]$/
const scale = /^\[([xXoO○●◯△▲])\]$/u

/**
 * Removes guesses of levels that may be ticked boxes: `[x]`, `[X]` or `[o]` at the start of an item means a
 * level only if the document has another mark of that scale (`[O] [△] [X]`).
 */
export function dropTicks({ sections, analyses }: CareerDocument, proposals: Proposal[]): Proposal[] {
  const marks = proposals.flatMap((each) => (each.kind === 'self' ? (scale.exec(each.mark)?.[1] ?? []) : []))
  if (new Set(marks.map((mark) => mark.toLowerCase())).size > 1) return proposals
  const startsWith = ({ section, analysis, path: [top, ...path] }: Proposal, mark: string) => {
    const { nodes } = (analysis === null ? sections : analyses[analysis]?.sections)?.[section] ?? {
      nodes: [],
    }
    const item = path.reduce((node, step) => node?.children[step], nodes[top ?? -1])
    return item?.text.startsWith(mark) ?? false
  }
  return proposals.filter((one) => one.kind !== 'self' || !tick.test(one.mark) || !startsWith(one, one.mark))
}

function each(
  nodes: DocumentNode[],
  above: number[],
  guess: (node: DocumentNode, path: number[]) => Guess[],
): Guess[] {
  return nodes.flatMap((node, index) => {
    const path = [...above, index]
    return [...guess(node, path), ...each(node.children, path, guess)]
  })
}

/** Groups (단기, 장기, 3년) hold goals; any other top item is a goal, and what is below it are its steps. */
function goalsOf(nodes: DocumentNode[], above: number[]): Guess[] {
  let title: DocumentNode | null = null
  return nodes.flatMap((node, index): Guess[] => {
    const path = [...above, index]
    const isStep = node.form === 'ordered' && title !== null
    if (node.form !== 'ordered') title = isBracketed(node) ? node : null
    // A heading within the goals holds those below it.
    if (node.form === 'raw' && node.children.length > 0) return goalsOf(node.children, path)
    if (isStep || node.form === 'raw' || node.form === 'quote') return []
    if (isGroup(node)) return goalsOf(node.children, path)
    return node.text === '' ? [] : [{ kind: 'goal', path }]
  })
}

function isGroup({ text, children }: DocumentNode): boolean {
  return children.length > 0 && text.length <= 20 && (text === '' || groupWord.test(text.trim()))
}

/** `[결제 개발자]` above numbered lines is the goal, and they are its steps. */
function isBracketed({ form, text }: DocumentNode): boolean {
  return form === 'paragraph' && /^\W*\[.*\]\W*$/u.test(text)
}

function levelOf(node: DocumentNode, path: number[]): Guess[] {
  const [line = ''] = node.text.split('\n')
  const found = node.form === 'raw' ? null : readLevelMark(line)
  return found ? [{ kind: 'self', path, ...found }] : []
}

function doneOf(node: DocumentNode, path: number[]): Guess[] {
  return isItem(node) && node.box === 'none' && /^\[X\][ \t]/.test(node.text)
    ? [{ kind: 'done', path, mark: '[X]' }]
    : []
}
