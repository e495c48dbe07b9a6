import { textLimit } from './limits'

/** One line of a pasted text: its depth below the first one, and what it says without its marker. */
export type PastedItem = {
  depth: number
  text: string
  form: 'bullet' | 'ordered' | null
  box: 'open' | 'done' | null
}

/**
 * Reads pasted lines as items. Deeper indentation makes children; list markers and boxes become what they mean;
 * empty lines go. A line that goes on below a marked one, without a marker of its own, is a further line of it, as
 * in Markdown. No other character is dropped: a line that is longer than an item may be becomes several.
 */
export function pastedItems(text: string): PastedItem[] {
  const indents: number[] = []
  const items: PastedItem[] = []
  let afterBlank = false
  for (const raw of text.split(/\r\n|\r|\n/)) {
    if (raw.trim() === '') {
      afterBlank = true
      continue
    }
    const { width, rest, form } = marker(raw)
    const above = items.at(-1)
    if (above?.form && !form && width > (indents.at(-1) as number) && !afterBlank) {
      const words = `${above.text}\n${rest}`
      if (words.length <= textLimit) {
        above.text = words
        continue
      }
    }
    afterBlank = false
    while (indents.length > 0 && (indents.at(-1) as number) >= width) indents.pop()
    indents.push(width)
    const box = form ? /^\[([ xX])\]\s+/.exec(rest) : null
    const words = box ? rest.slice(box[0].length) : rest
    const item = {
      depth: indents.length - 1,
      form,
      box: box ? (box[1] === ' ' ? 'open' : 'done') : null,
    } as const
    for (let from = 0; from === 0 || from < words.length; from += textLimit) {
      items.push({ ...item, text: words.slice(from, from + textLimit) })
    }
  }
  return items
}

/** Indentation in columns (a tab goes to the next multiple of four), and the line without its list marker. */
function marker(raw: string): { width: number; rest: string; form: PastedItem['form'] } {
  const indentation = /^\s*/.exec(raw)?.[0] ?? ''
  let width = 0
  for (const character of indentation) width = character === '\t' ? width + 4 - (width % 4) : width + 1
  const content = raw.slice(indentation.length)
  const found = /^(?:([-*+•])|\d{1,9}[.)])\s+(?=\S)/.exec(content)
  if (!found) return { width, rest: content, form: null }
  return { width, rest: content.slice(found[0].length), form: found[1] ? 'bullet' : 'ordered' }
}
