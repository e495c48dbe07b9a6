import { mostSources } from '@/features/document/format/rules/limits'
import { type Entry, namesIn, unpack } from './archive'
import { listed, type Note, refuse } from './converted'
import { docxToHtml } from './docx'
import { type Document, type ParseHtml, readHtml, readText } from './read-text'
import { packedKind, signatureOf } from './signature'

const documents = /\.(md|markdown|txt|text|csv|tsv|html?|xhtml|opml|docx|json)$/i
const archives = /\.zip$/i
/** What systems add to an archive by themselves. */
const hidden = /(^|\/)(__MACOSX\/|\.[^/]*$|\.[^/]+\/|Thumbs\.db$|desktop\.ini$)/i

/**
 * The documents of a packed file: of Word, or of an archive such as Notion's export, page by page, each before those below
 * it.
 *
 * @throws DocumentError when it holds none, is damaged, or is too large
 */
export async function documentsIn(
  bytes: Uint8Array,
  name: string,
  parseHtml: ParseHtml,
): Promise<Document[]> {
  const kind = packedKind(namesIn(bytes))
  if (kind === 'word') return [{ ...readHtml(await docxToHtml(bytes), parseHtml, 'Word (.docx)'), name }]
  if (kind !== 'archive') return refuse(kind, 'The file is a document of another program.')
  const left: string[] = []
  const entries = entriesIn(bytes, left)
  const read: Document[] = []
  for (const entry of entries) read.push(await readEntry(entry, parseHtml))
  const written = read.filter(({ text }) => text.trim() !== '')
  if (written.length === 0) refuse('zip_empty', 'The archive holds no document.')
  const isMany = written.length > mostSources
  if (isMany) left.push(...written.flatMap((each) => (isJson(each) ? each.name : [])))
  const leftOut: Note[] = left.length > 0 ? [{ about: 'leftOut', words: listed(left) }] : []
  const [first, ...others] = isMany ? joined(written, name) : written
  return first ? [{ ...first, notes: [...first.notes, ...leftOut] }, ...others] : []
}

async function readEntry({ name, bytes }: Entry, parseHtml: ParseHtml): Promise<Document> {
  const short = shortName(name)
  if (signatureOf(bytes) !== 'zip') return { ...readText(bytes, short, parseHtml), name: short }
  if (packedKind(namesIn(bytes)) !== 'word') return refuse('zip_deep', 'The archive holds an archive.')
  return { ...readHtml(await docxToHtml(bytes), parseHtml, 'Word (.docx)'), name: short }
}

/** The files that are documents, also of the parts that large exports are divided into. */
function entriesIn(bytes: Uint8Array, left: string[], isPart = false): Entry[] {
  const found = unpack(bytes, (name) => {
    if (name.endsWith('/') || hidden.test(name)) return false
    const isRead = documents.test(name) || (archives.test(name) && !isPart)
    if (!isRead) left.push(name.split('/').at(-1) ?? name)
    return isRead
  })
  const own = found.filter(({ name }) => !archives.test(name))
  const parts = found.filter(({ name }) => archives.test(name))
  const all = [...own, ...parts.flatMap((part) => entriesIn(part.bytes, left, true))]
  return withoutViews(all).toSorted((a, b) =>
    orderOf(a.name).localeCompare(orderOf(b.name), 'ko', { numeric: true }),
  )
}

/** A page `A.md` comes before the pages in its folder `A/`. */
const orderOf = (name: string) => name.replace(/\.[^./]+$/, '').replaceAll('/', '\u0001')

/** Notion writes a table twice, as it was shown and with all rows: the first goes if the other has all of its lines. */
function withoutViews(entries: Entry[]): Entry[] {
  const whole = new Map(entries.map(({ name, bytes }) => [name, bytes]))
  return entries.filter(({ name, bytes }) => {
    const all = /(?<!_all)\.csv$/i.test(name) ? whole.get(name.replace(/\.csv$/i, '_all.csv')) : undefined
    if (all === undefined) return true
    const lines = new Set(linesOf(all))
    return !linesOf(bytes).every((line) => lines.has(line))
  })
}

const linesOf = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)

/** A name without its folders and the number by which Notion tells pages apart. */
function shortName(name: string): string {
  const [file = name] = name.split('/').slice(-1)
  return file.replace(/[ _][0-9a-f]{32}(?=(?:_all)?\.[a-z]+$)/i, '')
}

const isJson = ({ name }: Document) => /\.json$/i.test(name)

/** More documents than one form takes become one, page after page. JSON has no place among them. */
function joined(read: Document[], name: string): Document[] {
  const pages = read.filter((each) => !isJson(each))
  const told = new Map(
    pages.flatMap(({ notes }) => notes).map((note) => [`${note.about} ${note.words}`, note]),
  )
  return [
    {
      name: name.replace(/\.zip$/i, '.md'),
      text: pages.map(({ text }) => text.trim()).join('\n\n'),
      notes: [...told.values()],
    },
  ]
}
