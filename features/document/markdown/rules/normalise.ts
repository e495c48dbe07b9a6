import { isItem } from '@/features/document/format/rules/headings'
import type { DocumentNode } from '@/features/document/format/schema'
import type { SectionKind } from '@/lib/outline-kinds'
import { openFence, readBlocks } from './blocks'
import { boxKinds, toNodes, withNumbers } from './nodes'
import { placeSections, untitled } from './place'
import { printNodes } from './print'
import { tidySource, trimBlank, trimBlankEnd } from './source'

/** Where a node is printed: its section decides which headings and boxes are read there. */
export type Setting = { kind: SectionKind; depth: number }

const misread: [RegExp, string][] = [
  [/^(?=#{1,6}([ \t]|$))/, '\\'],
  [/^(?=[-+*]([ \t]|$))/, '\\'],
  [/^(?=(=+|-+)[ \t]*$)/, '\\'],
  [/^(?=([-*_])([ \t]*\1){2,}[ \t]*$)/, '\\'],
  [/^(?=`{3}|~{3})/, '\\'],
  [/^(?=\[[ x]\]([ \t]|$))/, '\\'],
  [/^(?=>)/, '\\'],
  [/^(\d{1,9})(?=[.)]([ \t]|$))/, '$1\\'],
]

/**
 * Makes typed texts safe: what would be read back as something else (a `#`, a `-`, a fence at the start of a line)
 * gets a backslash, and white space that Markdown doesn't keep goes. Texts that were read from Markdown stay.
 */
export function normaliseNodes(nodes: DocumentNode[], setting: Setting): DocumentNode[] {
  const safe = nodes.flatMap((node, index) => normaliseNode(node, setting, index < nodes.length - 1))
  let next = 1
  return safe.map((node) => {
    if (node.form !== 'ordered') return { ...node, start: null }
    const number = node.start ?? next
    const start = number === next ? null : number
    next = number + 1
    return { ...node, start }
  })
}

function normaliseNode(node: DocumentNode, setting: Setting, isFollowed: boolean): DocumentNode[] {
  const text = trimBlank(tidySource(node.text))
  const children = normaliseNodes(node.children, setting)
  if (isItem(node)) return [normaliseItem(withoutBox({ ...node, text, children }, setting.kind), setting)]
  const whole: DocumentNode = { ...node, box: 'none', start: null, children: [] }
  const below = withNumbers(children)
  if (node.form === 'quote') return [{ ...whole, text: quoteText(node.text) }, ...below]
  if (node.form === 'raw') {
    const fence = openFence(text.split('\n'))
    // An unclosed fence would pair with a later one: a lone fence becomes text, open code is closed.
    const closed = fence === null ? text : `${text}\n${fence}`
    const isAlone = fence !== null && !text.includes('\n')
    const read = isAlone ? null : readBack({ ...whole, text: closed }, setting, isFollowed)
    if (read !== null) return [{ ...whole, text: read }, ...below]
  }
  const parts = text.split(/\n(?:[ \t]*\n)+/).filter((part) => part !== '')
  const paragraphs = parts.map((part): DocumentNode => {
    const paragraph: DocumentNode = { ...whole, form: 'paragraph', text: part }
    return { ...paragraph, text: normaliseText(paragraph, setting, false) }
  })
  return [...paragraphs, ...below]
}

/** Writes a box as text in sections where boxes are text. */
function withoutBox(node: DocumentNode, kind: SectionKind): DocumentNode {
  if (node.box === 'none' || boxKinds.includes(kind)) return node
  const mark = node.box === 'done' ? '[x]' : '[ ]'
  return { ...node, box: 'none', text: `${mark} ${node.text}`.trimEnd() }
}

/** Moves blocks before the first child into the text, because they will be read as part of it. */
function normaliseItem(node: DocumentNode, setting: Setting): DocumentNode {
  const firstItem = node.children.findIndex(isItem)
  const count = firstItem < 0 ? node.children.length : firstItem
  const blocks = node.children.slice(0, count).map((block) => printNodes([block]).join('\n'))
  const text = [node.text, ...blocks].filter((part) => part !== '').join('\n\n')
  const children = node.children.slice(count)
  return { ...node, text: normaliseText({ ...node, text }, setting, children.length > 0), children }
}

function normaliseText(node: DocumentNode, setting: Setting, hasChildren: boolean): string {
  const escaped = node.text.split('\n').map(escapeLine).join('\n')
  const partly = node.text
    .split('\n')
    .map((line, index) => (index === 0 ? line : escapeLine(line)))
    .join('\n')
  const safe = [node.text, partly, escaped].map((text) => readBack({ ...node, text }, setting, hasChildren))
  return safe.find((text) => text !== null) ?? escaped
}

/** The same line with a backslash where it may be read as more than words. */
export function escapeLine(line: string): string {
  const start = line.replace(/^[ \t]+/, '')
  const found = misread.find(([pattern]) => pattern.test(start))
  return found ? start.replace(found[0], found[1]) : line
}

function quoteText(text: string): string {
  return tidySource(text).split('\n').map(trimBlankEnd).join('\n')
}

/** Prints the node and reads it again; null if that gives another node or another text. */
function readBack(node: DocumentNode, setting: Setting, isFollowed: boolean): string | null {
  const witness: DocumentNode = { form: 'paragraph', box: 'none', start: null, text: '.', children: [] }
  const item: DocumentNode = { ...witness, form: 'bullet' }
  const alone = { ...node, start: node.form === 'ordered' ? 1 : null, children: [] }
  const printed = isItem(node)
    ? [{ ...alone, children: isFollowed ? [item] : [] }]
    : isFollowed
      ? [alone, witness]
      : [alone]
  const read = readNodes(printNodes(printed).join('\n'), setting)
  const [back] = read ?? []
  if (!back || read?.length !== printed.length) return null
  const isSame =
    back.form === node.form &&
    back.box === node.box &&
    back.children.length === (printed[0]?.children.length ?? 0)
  const isWitness = isItem(node)
    ? !isFollowed || back.children[0]?.text === '.'
    : !isFollowed || read[1]?.text === '.'
  return isSame && isWitness && squash(back.text) === squash(node.text) ? back.text : null
}

/** Reads Markdown within one section; null if a heading in it would begin another section. */
function readNodes(markdown: string, { kind, depth }: Setting): DocumentNode[] | null {
  const heading = { depth, title: '', underline: null, lines: [] }
  const blocks = readBlocks(markdown)
  const nodes = placeSections([{ heading }, ...blocks], new Map(), untitled)
  if (nodes.length !== 1) return null
  return toNodes(nodes[0]?.nodes ?? [], kind)
}

function squash(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()
}
