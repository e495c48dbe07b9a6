import { Parser } from 'htmlparser2'
import { maxDepth, maxItems } from '@/features/document/format/rules/limits'
import type { PastedItem } from '@/features/outline/editing/rules/pasted-items'
import { type Converted, listed, refuse } from './converted'
import { inlineHtml } from './inline-html'
import { printItems } from './print-items'

/** What tools keep beside an item: how it was shown, and when it was made. */
const technical =
  /^(type|created|createdat|modified|updated|iscomment|isbreakpoint|_?cid|_?id|uuid|expanded|collapsed|folded|_?color(label)?|icon|version|language|numbered|heading|_?listtype|mirror.*)$/i

type Open = { depth: number; words: string[] }

/**
 * Reads OPML, as Workflowy, Dynalist, OmniOutliner and Logseq write it: an outline's words, its note and its box. The
 * parser knows no declarations, so that no entity can grow, and takes what tools forget to escape.
 *
 * @throws DocumentError when it ends in the middle, is too deep or has too many items
 */
export function readOpml(source: string): Converted {
  const items: PastedItem[] = []
  const left = new Set<string>()
  const open: Open[] = []
  let title = ''
  let isTitle = false
  let isBody = false
  let isWhole = false
  let tags = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.toLowerCase()
        tags += 1
        if (tags > 2 * maxDepth) refuse('too_deep', 'The outline is nested too deep.')
        if (tag === 'title') isTitle = !isBody
        else if (tag === 'body') isBody = true
        else if (tag === 'outline') {
          if (open.length > maxDepth) refuse('too_deep', 'The outline is nested too deep.')
          if (items.length >= maxItems) refuse('too_many_items', 'The outline has too many items.')
          items.push(...itemsOf(attributes, open.length, left))
          open.push({ depth: open.length, words: [] })
        } else if (!isBody && tag !== 'opml' && tag !== 'head') left.add(name)
      },
      ontext(words) {
        if (isTitle) title += words
        else if (isBody && words.trim() !== '') items.push(plain(words.trim(), open.length))
      },
      onclosetag(name, isImplied) {
        const tag = name.toLowerCase()
        tags -= 1
        if (tag === 'title') isTitle = false
        if (tag === 'outline') open.pop()
        if (tag === 'opml') isWhole = !isImplied
      },
    },
    { xmlMode: true },
  )
  parser.end(source)
  if (!isWhole) refuse('broken', 'The outline ends in the middle.')
  const heading = title.trim().replace(/\s+/g, ' ')
  const body = printItems(items, { above: heading === '' ? 0 : 1, isOutline: true })
  return {
    text: [heading === '' ? '' : `# ${heading}`, body].filter((part) => part !== '').join('\n\n'),
    notes: [
      { about: 'readAs', words: 'OPML' },
      ...(left.size > 0 ? [{ about: 'leftOut' as const, words: listed([...left]) }] : []),
    ],
  }
}

const plain = (text: string, depth: number): PastedItem => ({
  depth,
  text,
  form: 'bullet',
  box: null,
  number: null,
})

/** An item and, below it, what else somebody wrote about it. */
function itemsOf(attributes: Record<string, string>, depth: number, left: Set<string>): PastedItem[] {
  const { text, title, _note, note, url, htmlUrl, xmlUrl, ...others } = attributes
  const words = [inlineHtml(text ?? title ?? ''), inlineHtml(_note ?? note ?? '')]
  const further: string[] = title !== undefined && text !== undefined && title !== text ? [title] : []
  for (const address of new Set([url, htmlUrl, xmlUrl])) {
    if (address && !words[0]?.includes(address)) further.push(address)
  }
  for (const [name, value] of Object.entries(others)) {
    if (boxNames.test(name) || value.trim() === '') continue
    if (technical.test(name)) left.add(name)
    else further.push(`${name}: ${value}`)
  }
  const item = { ...plain(words.filter((each) => each.trim() !== '').join('\n'), depth), box: boxOf(others) }
  return [item, ...further.map((each) => plain(each, depth + 1))]
}

const boxNames = /^(_?complete|_?status|checkbox|checked|done)$/i

function boxOf(attributes: Record<string, string>): PastedItem['box'] {
  const told = Object.entries(attributes).filter(([name]) => boxNames.test(name))
  if (told.length === 0) return null
  const isDone = told.some(
    ([name, value]) => !/^checkbox$/i.test(name) && /^(true|checked|yes|1|done)$/i.test(value.trim()),
  )
  if (isDone) return 'done'
  return told.some(([, value]) => /^(true|unchecked|indeterminate|yes|1)$/i.test(value.trim()))
    ? 'open'
    : null
}
