import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast'
import type { Link, Nodes, Parents, PhrasingContent, RootContent, Strong, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, type Handle as Print, type State, toMarkdown } from 'mdast-util-to-markdown'

/**
 * The words of a part of a page as Markdown source, one text for each of its blocks. Characters stay as they are, as in
 * any other paste: what the page says in Markdown's own signs is not escaped.
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

/** Word processors make one bold passage of many pieces, and put bold into bold. */
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

/** Without words it still parts what stands before and behind it. */
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
  // Boxes are told apart from words, and a picture is not kept.
  input: nothing,
  img: (_, { properties }) => ({ type: 'text', value: String(properties.alt ?? '') }),
  a(state, element) {
    const url = String(element.properties.href ?? '')
    const children = state.all(element)
    // An address within that page means nothing elsewhere, and one of a script is none.
    return /^(https?:\/\/|mailto:)/i.test(url)
      ? { type: 'link', url, children: children as PhrasingContent[] }
      : children
  },
  iframe: nothing,
  audio: nothing,
  video: nothing,
}

/** Signs around words; white space at the ends stays outside of them, where it means nothing. */
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

/** The printer's own would write character references beside Korean particles: `**(주)**&#xB294;`. */
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
