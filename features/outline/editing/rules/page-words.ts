import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast'
import type { Link, Nodes, Parents, PhrasingContent, RootContent, Strong, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, type Handle as Print, type State, toMarkdown } from 'mdast-util-to-markdown'

/**
 * Turns HTML into Markdown source, one text for each block. Characters that mean something in Markdown are
 * not escaped, as in any other paste.
 */
export function pageWords(part: ElementContent[]): string[] {
  const page = toMdast(
    { type: 'root', children: part },
    {
      document: true,
      handlers: readers,
      nodeHandlers: { comment: () => undefined },
    },
  )
  const blocks = page.type === 'root' ? page.children : []
  return blocks.map(sourceOf).filter((words) => words !== '')
}

function sourceOf(block: RootContent): string {
  if (block.type === 'thematicBreak') return ''
  const inner: Nodes = block.type === 'heading' ? { type: 'paragraph', children: block.children } : block
  joinStrong(inner)
  return toMarkdown(inner, printing).trim()
}

/** Joins bold pieces: word processors split one bold passage into many, and nest bold in bold. */
function joinStrong(parent: Nodes): void {
  if (!('children' in parent)) return
  const children: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    joinStrong(child)
    const before = children.at(-1)
    if (child.type === 'strong' && parent.type === 'strong') children.push(...child.children)
    else if (child.type === 'strong' && before?.type === 'strong') before.children.push(...child.children)
    else children.push(child)
  }
  parent.children = children as never
}

const weightOf = ({ properties }: Element) =>
  /(?:^|;)\s*font-weight:\s*([\w-]+)/.exec(String(properties.style ?? ''))?.[1] ?? ''
const isHeavy = (element: Element) => /^(bold|bolder|[6-9]00)$/.test(weightOf(element))
const isPlain = (element: Element) => /^(normal|[1-5]00)$/.test(weightOf(element))
const strong = (children: RootContent[]): Strong => ({
  type: 'strong',
  children: children as PhrasingContent[],
})
const all: Handle = (state, element) => state.all(element)
const bold: Handle = (state, element) => (isPlain(element) ? state.all(element) : strong(state.all(element)))

const nothing: Handle = () => undefined

/** Even an empty block separates what stands before it from what follows. */
const block =
  (read: Handle): Handle =>
  (state, element, parent) => {
    const blocks = read(state, element, parent)
    const isEmpty = Array.isArray(blocks) ? blocks.length === 0 : !blocks
    return isEmpty ? { type: 'paragraph', children: [] } : blocks
  }

const readers: Record<string, Handle> = {
  p: block(defaultHandlers.p as Handle),
  div: block(defaultHandlers.div as Handle),
  b: bold,
  strong: bold,
  span: (state, element) => (isHeavy(element) ? strong(state.all(element)) : state.all(element)),
  u: all,
  wbr: nothing,
  mark: all,
  // Boxes are read elsewhere, and pictures are not kept.
  input: nothing,
  img: (_, { properties }) => ({ type: 'text', value: String(properties.alt ?? '') }),
  a(state, element) {
    const url = String(element.properties.href ?? '')
    const children = state.all(element)
    // A relative address means nothing outside of its page, and scripts are not allowed.
    return /^(https?:\/\/|mailto:)/i.test(url)
      ? { type: 'link', url, children: children as PhrasingContent[] }
      : children
  },
  iframe: nothing,
  audio: nothing,
  video: nothing,
}

/** Puts Markdown's signs around words, and white space outside of them, where it means nothing. */
const around =
  (sign: string): Print =>
  (node: Parents, _, state, info) => {
    const inner = state.containerPhrasing(node as Strong, info)
    const words = inner.trim()
    return words === '' ? inner : inner.replace(words, () => sign + words + sign)
  }

const link: Print = (node: Link, _, state, info) => {
  const words = state.containerPhrasing(node, info)
  if (words.trim() === '' || words === node.url) return words
  const address = /[\s()<>]/.test(node.url)
    ? `<${node.url.replace(/[\s<>]/g, encodeURIComponent)}>`
    : node.url
  return `[${words}](${address})`
}

const isInCell = ({ stack }: State) => stack.includes('tableCell')

/** The library's own printer would escape Korean particles behind bold text: `**(주)**&#xB294;`. */
const printing: Options = {
  bullet: '-',
  extensions: [gfmToMarkdown()],
  handlers: {
    text({ value }: Text, _, state) {
      const words = value.replaceAll('\u00a0', ' ')
      return isInCell(state) ? words.replaceAll('|', '\\|') : words
    },
    break: (_node, _parent, state) => (isInCell(state) ? ' ' : '\n'),
    link,
    strong: around('**'),
    emphasis: around('*'),
    delete: around('~~'),
  },
}
