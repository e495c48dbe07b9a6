import { markdownBullets } from './bullets'
import { type Converted, refuse } from './converted'
import { isLogseq, readLogseq } from './logseq'
import { readOpml } from './opml'
import { markupOf } from './signature'
import { isTable, readTable } from './table'
import { isWorkflowy, readWorkflowy } from './workflowy'

type Format = { is: (text: string, file: string | null) => boolean; read: (text: string) => Converted }

/** Forms of text, told by their content; the first that takes a text reads it. */
const formats: Format[] = [
  { is: (text) => markupOf(text) === 'opml', read: readOpml },
  { is: isTable, read: readTable },
  { is: isLogseq, read: (text) => bulleted(readLogseq(text)) },
  {
    is: isWorkflowy,
    read: (text) => bulleted({ text: readWorkflowy(text), notes: [{ about: 'readAs', words: 'Workflowy' }] }),
  },
]

const bulleted = ({ text, notes }: Converted): Converted => ({ text: markdownBullets(text), notes })

/**
 * Writes a text as Markdown, whatever it was written in; Markdown stays as it is, but for drawn bullets. Takes time in
 * proportion to its length.
 *
 * @param file its name, which only decides whether commas are columns
 * @throws DocumentError for what needs a browser, or nothing can read
 */
export function convertText(text: string, file: string | null): Converted {
  const markup = markupOf(text, file)
  if (markup === 'html') refuse('needs_browser', 'HTML is read in the browser.')
  if (markup === 'xml') refuse('other_format', 'The document is XML of an unknown kind.')
  if (markup === 'rtf' || markup === 'pdf') refuse(markup, 'The document is no text.')
  const plain = text.replace(/\r\n?/g, '\n')
  const format = formats.find(({ is }) => is(plain, file))
  return format ? format.read(plain) : bulleted({ text: plain, notes: [] })
}
