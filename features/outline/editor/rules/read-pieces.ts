import type { Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { isHeavyMarkdown } from '@/components/ui/heavy-markdown'
import { type Mark, mayHaveMarks, type Piece } from './pieces'

/** An item is one line of an outline, whatever signs it begins with: only what stands within a line is Markdown. */
const lineOnly = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
}

const options = {
  extensions: [lineOnly, cjkFriendlyExtension(), gfmAutolinkLiteral(), gfmStrikethrough()],
  mdastExtensions: [gfmAutolinkLiteralFromMarkdown(), gfmStrikethroughFromMarkdown()],
}

const marks: Partial<Record<PhrasingContent['type'], Mark>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'delete',
  inlineCode: 'code',
}

type Look = Pick<Piece, 'marks' | 'href'>

/**
 * Reads the words of an item: bold, italics, struck, code and links, with the rules of the document format.
 *
 * @returns null where the text is read as it was typed
 */
export function readPieces(text: string): Piece[] | null {
  if (!mayHaveMarks(text) || isHeavyMarkdown(text)) return null
  const pieces: Piece[] = []
  let end = 0

  function add(from: number, to: number, shown: string, look: Look): void {
    const last = pieces.at(-1)
    const isSame = last && !look.href && !last.href && String(last.marks ?? '') === String(look.marks ?? '')
    if (isSame && last.at + last.text.length === from) last.text += shown
    else if (shown !== '') pieces.push({ text: shown, at: from, ...look })
    end = to
  }

  function walk(node: Nodes, look: Look): void {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const typed = text.slice(from, to)
    const mark = marks[node.type as PhrasingContent['type']]
    const own = mark ? { ...look, marks: [...(look.marks ?? []), mark] } : look
    switch (node.type) {
      case 'inlineCode':
        add(from + Math.max(0, typed.indexOf(node.value)), to, node.value, own)
        break
      case 'text':
        // Blanks at the end and the start of lines are kept, which Markdown leaves out.
        add(from, to, /[\\&]/.test(typed) ? node.value : typed, own)
        break
      case 'break':
        add(to - 1, to, '\n', own)
        break
      case 'image':
        add(from + 2, to, node.alt || node.url, linkTo(node.url, own))
        break
      case 'link':
        for (const child of node.children) walk(child, linkTo(node.url, own))
        break
      case 'strong':
      case 'emphasis':
      case 'delete':
        for (const child of node.children) walk(child, own)
        break
      default:
        add(from, to, typed, own)
    }
    end = to
  }

  for (const block of fromMarkdown(text, options).children) {
    const from = block.position?.start.offset ?? 0
    if (from > end) add(end, from, text.slice(end, from), {})
    if (block.type === 'paragraph') for (const child of block.children) walk(child, {})
    else walk(block, {})
    end = block.position?.end.offset ?? end
  }
  if (end < text.length) add(end, text.length, text.slice(end), {})
  const [only] = pieces
  return pieces.length <= 1 && only?.text === text && !only.marks && !only.href ? null : pieces
}

/** Addresses that a browser would run as a script lead nowhere. */
function linkTo(url: string, look: Look): Look {
  const isSafe = /^(https?:|mailto:)/i.test(url) || !/^[^/?#]*:/.test(url)
  return isSafe && url !== '' ? { ...look, href: url } : look
}
