import { recogniseHeading } from '@/features/document/format/rules/headings'
import { maxDepth, maxItems } from '@/features/document/format/rules/limits'
import type { PastedItem } from '@/features/outline/editing/rules/pasted-items'
import { refuse } from './converted'
import { safeBelow, safeLine } from './safe-line'

/** @property isPart whether it names a part of the template, or holds such and nothing that would get into one */
type Tree = { item: PastedItem; children: Tree[]; isPart: boolean }

/**
 * Writes items as Markdown.
 *
 * @param above level of the heading that they stand below
 * @param isOutline whether items whose words are the template's headings become headings, as in a tool that has
 *   nothing but items
 * @throws DocumentError when there are too many, or too deep ones: indents would outgrow every bound
 */
export function printItems(items: readonly PastedItem[], { above = 0, isOutline = false } = {}): string {
  if (items.length > maxItems) refuse('too_many_items', 'The document has too many items.')
  if (items.some(({ depth }) => depth > maxDepth)) refuse('too_deep', 'Items are nested too deep.')
  const trees = treesOf(items)
  if (isOutline) markParts(trees, above + 1)
  const lines = areParts(trees) ? printParts(trees, above + 1) : printTrees(trees, 0)
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

function treesOf(items: readonly PastedItem[]): Tree[] {
  const roots: Tree[] = []
  const path: Tree[] = []
  for (const item of items) {
    path.length = Math.min(path.length, item.depth)
    const tree = { item, children: [], isPart: false }
    const siblings = path.at(-1)?.children ?? roots
    siblings.push(tree)
    path.push(tree)
  }
  return roots
}

/** From the inside out, each item once. @param level of the heading that it may become, of which there are six */
function markParts(trees: readonly Tree[], level: number): void {
  for (const tree of trees) {
    markParts(tree.children, level + 1)
    const { text, box } = tree.item
    const isLine = text !== '' && text.length <= 200 && !text.includes('\n')
    const mayBe = isLine && box === null && tree.children.length > 0 && level <= 6
    tree.isPart = mayBe && (recogniseHeading(text) !== null || areParts(tree.children))
  }
}

/** Whether parts are among these items and nothing stands below the first one that would get into a part. */
function areParts(trees: readonly Tree[]): boolean {
  const first = trees.findIndex(({ isPart }) => isPart)
  return first >= 0 && trees.slice(first).every(({ isPart }) => isPart)
}

function printParts(trees: readonly Tree[], level: number): string[] {
  const first = trees.findIndex(({ isPart }) => isPart)
  const parts = trees.slice(first).flatMap(({ item, children }) => {
    const number = item.form === 'ordered' ? `${item.number ?? 1}. ` : ''
    const inner = areParts(children) ? printParts(children, level + 1) : printTrees(children, 0)
    return ['', `${'#'.repeat(level)} ${number}${item.text}`, '', ...inner]
  })
  return [...printTrees(trees.slice(0, first), 0), ...parts]
}

function printTrees(trees: readonly Tree[], depth: number): string[] {
  return trees.flatMap(({ item, children }) => [
    ...printItem(item, depth),
    ...printTrees(children, depth + 1),
  ])
}

const indentWidth = 4

function printItem({ form, box, number, text }: PastedItem, depth: number): string[] {
  const indent = ' '.repeat(indentWidth * depth)
  const lines = text.split('\n')
  if (form === null) {
    const isBlock = /^(```|~~~|\||> )/.test(text)
    return ['', ...lines.map((line) => indent + (isBlock ? line : safeLine(line))), '']
  }
  const sign = form === 'ordered' ? `${number ?? 1}. ` : '- '
  const tick = box === null ? '' : box === 'done' ? '[x] ' : '[ ] '
  const [first = '', ...rest] = lines
  const below = indent + ' '.repeat(sign.length)
  return [
    (indent + sign + tick + safeLine(first)).trimEnd(),
    ...rest.map((line) => (line.trim() === '' ? '' : below + safeBelow(line))),
  ]
}
