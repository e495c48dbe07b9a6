import type { Heading, List, ListItem, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { headingTitle } from '@/features/document/format/rules/headings'
import { blockSyntax } from './block-syntax'
import {
  type Block,
  blockLines,
  columnOf,
  type Input,
  lineOf,
  type SourceHeading,
  type SourceLine,
  type SourceNode,
  startOf,
} from './source-blocks'

const marker = /([-*+]|(\d{1,9})[.)])[ \t]*/y
const emptyMarker = /^([-*+]|\d{1,9}[.)])[ \t]*$/

/**
 * Reads Markdown into headings and nodes, in order; every line that is not blank is in exactly one of them.
 *
 * @param source normalised Markdown.
 * @param firstLine number of its first line in the document.
 */
export function readBlocks(source: string, firstLine = 1): Block[] {
  const blocks: Block[] = []
  let input: Input = { source, firstLine }
  for (let opened = 0; ; opened += 1) {
    const { children } = fromMarkdown(input.source, { extensions: blockSyntax })
    const fence =
      opened < mostOpenFences ? children.findLast((block) => isOpenFence(input, block)) : undefined
    for (const block of children)
      if (block !== fence) for (const each of readBlock(input, block)) add(blocks, each)
    if (!fence) return blocks
    // A fence that is never closed would swallow every section below it, so it is read as an ordinary line.
    blocks.push({ node: rawNode(blockLines(input, fence).slice(0, 1)) })
    input = below(input, lineOf(fence))
  }
}

/** Bounds the work; real documents have none. */
const mostOpenFences = 5

function isOpenFence(input: Input, block: RootContent): boolean {
  return block.type === 'code' && openFence(blockLines(input, block).map(({ text }) => text)) !== null
}

/** The fence that would close this code block; null if its last line does. */
export function openFence(lines: string[]): string | null {
  const fence = /^(`{3,}|~{3,})/.exec(lines[0]?.trim() ?? '')?.[0]
  if (fence === undefined) return null
  const last = lines.length > 1 ? (lines.at(-1)?.trim() ?? '') : ''
  const isClosed = last.startsWith(fence) && last === fence.charAt(0).repeat(last.length)
  return isClosed ? null : fence
}

function below({ source, firstLine }: Input, lines: number): Input {
  return { source: source.split('\n').slice(lines).join('\n'), firstLine: firstLine + lines }
}

function add(blocks: Block[], block: Block): void {
  const last = blocks.at(-1)
  if (last && 'node' in last && 'node' in block && isBelow(block.node, last.node)) {
    takeIn(last.node.children, block.node)
  } else blocks.push(block)
}

/** Adds an item, as deep as it was indented. */
function takeIn(siblings: SourceNode[], node: SourceNode): void {
  const last = siblings.at(-1)
  if (last && isBelow(node, last)) takeIn(last.children, node)
  else siblings.push(node)
}

/**
 * CommonMark wants a child below its parent's words; to most writers two columns of indent are enough. Below code that
 * is not closed nothing can be written but more of it: what is indented less than its words stands beside it.
 */
function isBelow({ column }: SourceNode, above: SourceNode): boolean {
  const isIndented = column !== null && above.column !== null && column >= above.column + 2
  return isIndented && !holdsOpenCode(above)
}

/** Long texts with many items below them are asked for each of these. */
const known = new WeakMap<SourceNode, boolean>()

function holdsOpenCode(node: SourceNode): boolean {
  const isOpen = known.get(node) ?? endsInCode(node.lines)
  known.set(node, isOpen)
  return isOpen
}

/** Whether the last fence of some lines is not closed. */
function endsInCode(lines: readonly SourceLine[]): boolean {
  let open: string | null = null
  for (const { text } of lines) {
    const line = text.trim()
    const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0]
    if (fence === undefined) continue
    if (open === null) open = fence
    else if (fence.startsWith(open) && fence === line) open = null
  }
  return open !== null
}

function readBlock(input: Input, block: RootContent): Block[] {
  if (block.type === 'heading') return [{ heading: readHeading(input, block) }]
  return blockNodes(input, block).map((node) => ({ node }))
}

/** The nodes of one block; a heading is among them only inside a list. */
function blockNodes(input: Input, block: RootContent): SourceNode[] {
  if (block.type === 'list') return listNodes(input, block)
  const lines = blockLines(input, block)
  return [block.type === 'paragraph' ? paragraphNode(lines) : rawNode(lines)]
}

function listNodes(input: Input, list: List): SourceNode[] {
  const nodes: SourceNode[] = []
  for (const item of list.children) takeIn(nodes, readItem(input, item))
  return nodes
}

/** A quote is printed with `> `, so only lines that all have it become one; others keep their marks as text. */
function paragraphNode(lines: SourceLine[]): SourceNode {
  const isQuote = lines.every(({ text }) => /^>( |$)/.test(text))
  const inner = lines.map((each) => ({
    ...each,
    text: each.text.replace(/^> ?/, '').replace(/^[ \t]+$/, ''),
  }))
  return { ...rawNode(isQuote ? inner : lines), form: isQuote ? 'quote' : 'paragraph' }
}

/** Lines that are kept as they are. */
export function rawNode(lines: SourceLine[]): SourceNode {
  return { form: 'raw', line: lines[0]?.line ?? 0, column: null, number: null, lines, children: [] }
}

function readHeading(input: Input, block: Heading): SourceHeading {
  const lines = blockLines(input, block)
  const texts = lines.map(({ text }) => text)
  const title = headingTitle(texts.join('\n'))
  const isUnderlined = input.source[startOf(block)] !== '#' || lines.length > 1
  return {
    depth: block.depth,
    title,
    underline: isUnderlined ? (block.depth === 1 ? '=' : '-') : null,
    lines,
  }
}

/**
 * Reads one list item. Its text is everything before its first nested list, word for word and possibly in
 * several paragraphs; the lists and what follows them are its children.
 *
 * A list that begins on the item's own line (`- 1. a`, `2024. 03. 02`) is not meant as a list: its marker
 * stays in the text, and what stands below it belongs to the item.
 */
function readItem(input: Input, item: ListItem): SourceNode {
  const line = input.firstLine + lineOf(item) - 1
  const node: SourceNode = { ...bulletOf(input, item), line, lines: [], children: [] }
  for (const block of item.children) {
    if (block.type === 'list') takeList(input, node, item, block)
    else if (node.children.length === 0) takeText(input, node, block)
    else for (const each of blockNodes(input, block)) takeIn(node.children, each)
  }
  return node
}

function bulletOf(input: Input, item: ListItem): Pick<SourceNode, 'form' | 'number' | 'column'> {
  const column = columnOf(input, item)
  marker.lastIndex = startOf(item)
  const digits = marker.exec(input.source)?.[2]
  return digits === undefined
    ? { form: 'bullet', number: null, column }
    : { form: 'ordered', number: Number(digits), column }
}

function takeList(input: Input, node: SourceNode, item: ListItem, list: List): void {
  const items = listNodes(input, list)
  const isText = node.lines.length === 0 && node.children.length === 0 && lineOf(list) === lineOf(item)
  const [first] = items
  if (!isText || !first) {
    for (const each of items) takeIn(node.children, each)
    return
  }
  marker.lastIndex = startOf(list)
  const prefix = marker.exec(input.source)?.[0] ?? ''
  const [head, ...rest] = first.lines
  if (head?.line === node.line) node.lines.push({ line: node.line, text: prefix + head.text }, ...rest)
  else node.lines.push({ line: node.line, text: prefix.trimEnd() }, ...first.lines)
  node.children.push(...first.children, ...items.slice(1))
}

function takeText(input: Input, node: SourceNode, block: RootContent): void {
  const lines = blockLines(input, block)
  const end =
    block.type === 'code' ? -1 : lines.findIndex(({ text }, index) => index > 0 && emptyMarker.test(text))
  const isUnderline = block.type === 'heading' && end !== lines.length - 1
  if (end < 0 || isUnderline) {
    appendLines(node.lines, lines)
    return
  }
  // In Markdown an empty bullet can't interrupt a paragraph, or makes a heading of it; its writer means an
  // empty item.
  appendLines(node.lines, lines.slice(0, end))
  const rest = lines.slice(end)
  for (const inner of readBlocks(rest.map(({ text }) => text).join('\n'), rest[0]?.line)) {
    node.children.push('node' in inner ? inner.node : rawNode(inner.heading.lines))
  }
}

/** Adds the lines of a further block, with one blank line where there was one or more. */
function appendLines(lines: SourceLine[], more: SourceLine[]): void {
  const last = lines.at(-1)
  if (last && (more[0]?.line ?? 0) > last.line + 1) lines.push({ line: last.line + 1, text: '' })
  lines.push(...more)
}
