import { fromHtml } from 'hast-util-from-html'
import { convertFile } from '@/features/document/conversion/rules/convert-file'
import { signatureOf } from '@/features/document/conversion/rules/signature'
import { DocumentError } from '@/features/document/format/rules/document-error'
import { fromRows } from '@/features/document/format/rules/from-rows'
import { readDocumentJson } from '@/features/document/format/rules/json'
import { maxBytes, maxJsonBytes } from '@/features/document/format/rules/limits'
import { toRows } from '@/features/document/format/rules/rows'
import { listDayCandidates } from '@/features/document/import/rules/days'
import { listLevelCandidates } from '@/features/document/import/rules/levels'
import { noShapes } from '@/features/document/import/rules/shape-answers'
import { openTables } from '@/features/document/import/rules/tables'
import { formatDocument } from '@/features/document/markdown/rules/format'
import { findLeftOvers } from '@/features/document/markdown/rules/left-overs'
import { listMarks, takeMarks } from '@/features/document/markdown/rules/marks/take'
import { type ParsedDocument, parseDocument } from '@/features/document/markdown/rules/parse'
import { decodeSource, normaliseSource } from '@/features/document/markdown/rules/source'
import { findTables } from '@/features/document/markdown/rules/tables'
import { newId } from '@/features/outline/model/rules/new-id'

const usage = `Usage: npm run --silent document -- parse|format|roundtrip|convert < input > output

  parse      Markdown to JSON, and whatever convert reads; with --preview also what is proposed (parts, levels, days,
             tables, lines that tools left) and left out, and where each line goes; lines count in what convert gives
  format     that JSON to Markdown; with --headings=ko or --headings=en the template's headings in that language
  roundtrip  Markdown to Markdown, through the rows that the database stores
  convert    HTML, OPML, CSV, Word, a zip file or notes of another tool to Markdown, as an import reads it`

type Task = (input: Buffer) => string | Promise<string>

/** Reads the arguments; null if they can't be understood. */
function taskFor(args: string[]): Task | null {
  const [command = '', ...options] = args
  if (command === 'parse' && (options.length === 0 || options.join(' ') === '--preview')) {
    return async (input) => toJson(await sourceOf(input), options.length > 0)
  }
  if (command === 'roundtrip' && options.length === 0) {
    return (input) =>
      formatDocument(fromRows(toRows(takeMarks(read(input)).document, newId)), { marks: true })
  }
  if (command === 'convert' && options.length === 0) return convert
  const headings = { '': undefined, '--headings=ko': 'ko', '--headings=en': 'en' } as const
  const option = options.join(' ')
  if (command !== 'format' || !isKey(headings, option)) return null
  return (input) =>
    formatDocument(readDocumentJson(decodeSource(input, maxJsonBytes)), {
      headings: headings[option],
      marks: true,
    })
}

/** Markdown as an import would read it. Text has to be UTF-8 here. */
async function sourceOf(input: Buffer): Promise<string> {
  if (signatureOf(input) === null) decodeSource(input, maxBytes)
  const documents = await convertFile(new Uint8Array(input), 'input', (html) => fromHtml(html))
  return documents.map(({ text }) => text).join('\n\n')
}

/** What is told of the form goes to standard error. */
async function convert(input: Buffer): Promise<string> {
  const documents = await convertFile(new Uint8Array(input), 'input', (html) => fromHtml(html))
  for (const { name, notes } of documents) {
    for (const { about, words } of notes) console.error(`${name}: ${about} ${words}`)
  }
  return `${documents.map(({ text }) => text.trim()).join('\n\n')}\n`
}

const read = (input: Buffer) => parseDocument(decodeSource(input, maxBytes))

function toJson(source: string, isPreview: boolean): string {
  const parsed = parseDocument(source)
  const taken = takeMarks(parsed)
  const shown = isPreview
    ? { ...taken, marks: listMarks(parsed), ...proposed(source, parsed) }
    : taken.document
  return `${JSON.stringify(shown, null, 2)}\n`
}

/** Levels and days as they are proposed where the parts are taken that are proposed. */
function proposed(source: string, { sections }: ParsedDocument) {
  const answers = new Map(sections.map(({ line, kind }) => [line, kind]))
  const read = parseDocument(source, new Map(), answers)
  const taken = takeMarks(read)
  const today = new Date().toISOString().slice(0, 10)
  const tables = openTables(findTables(normaliseSource(source)), read, noShapes, new Map(), today)
  return {
    levels: listLevelCandidates(taken),
    days: listDayCandidates(taken, today),
    tables: tables.offers,
    leftOvers: findLeftOvers(normaliseSource(source)),
  }
}

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key)
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

const task = taskFor(process.argv.slice(2))
if (task) {
  try {
    process.stdout.write(await task(await readAll(process.stdin)))
  } catch (error) {
    console.error(error instanceof DocumentError ? error.message : error)
    process.exitCode = 1
  }
} else {
  console.error(usage)
  process.exitCode = 2
}
