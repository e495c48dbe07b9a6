import { v7 as newId } from 'uuid'
import { createPerson, createSession } from '@/db/testing/factories'
import { maxBytes, maxItems, maxLines } from '@/features/document/format/rules/limits'
import { plainDocument } from '@/features/document/markdown/testing/pathological'
import { ClearError } from '@/lib/host/clear-error'
import { actionId } from '../action-id'
import { longDocument } from './long-document'
import { worstDocuments } from './worst-documents'

const rounds = 3

type Document = { name: string; source: string }
type Timed = { name: string; bytes: number; preview: number[]; page: number[]; store: number[]; said: string }

/**
 * Prints how long imports take: milliseconds from sending to the last byte of the answer, for the preview as
 * data and as a whole page (without JavaScript), and for storing; and how a small page of somebody else
 * answers meanwhile, compared with the same server at rest.
 * @param cookieOf the cookie of a session's token
 */
export async function printImport(site: string, cookieOf: (token: string) => string): Promise<void> {
  const documents = [
    { name: 'plain, 100 lines', source: lines(100, 5) },
    { name: 'plain, 256 kB', source: largest(plainDocument) },
    { name: `plain, ${maxItems} items`, source: lines(maxItems, 5) },
    { name: `plain, ${maxLines} lines`, source: lines(maxLines / 2, 8, '\n') },
    { name: 'JSON of 2,000 items', source: JSON.stringify(longDocument()) },
    ...worstDocuments(10),
  ]
  const page = await pageOf(site, cookieOf)
  const atRest: number[] = []
  const meanwhile: number[] = []
  await importOf(site, cookieOf, documents[0] as Document)
  console.log('kB    preview  as a page    stored   others  longest  (ms, median of 3)')
  for (const document of documents) {
    for (let i = 0; i < 20; i += 1) atRest.push(await timed(page))
    const ending = new AbortController()
    const watching = watch(page, ending.signal)
    const row = await importOf(site, cookieOf, document)
    ending.abort()
    const others = await watching
    meanwhile.push(...others)
    const columns = [
      ...[row.preview, row.page, row.store].map((times) => median(times).toFixed(0).padStart(9)),
      ...[median(others), Math.max(...others)].map((time) => time.toFixed(0).padStart(7)),
    ]
    console.log(`${(row.bytes / 1024).toFixed(0).padEnd(4)}${columns.join('  ')}  ${row.name}: ${row.said}`)
  }
  const [rest, busy] = [median(atRest), median(meanwhile)]
  console.log(`a page of somebody else: at rest ${shown(atRest)}, meanwhile ${shown(meanwhile)}`)
  console.log(`meanwhile to at rest: ${(busy / rest).toFixed(2)}`)
}

const lines = (count: number, words: number, behind = '') =>
  `### 필요역량\n${`- ${'가나 다라 '.repeat(words)}\n${behind}`.repeat(count - 1)}`

function largest(make: (size: number) => string): string {
  let size = maxBytes
  while (Buffer.byteLength(make(size)) > maxBytes) size = Math.floor(size * 0.98)
  return make(size)
}

/** Sends each document as a new person, so that earlier imports cost nothing here. */
async function importOf(
  site: string,
  cookieOf: (token: string) => string,
  document: Document,
): Promise<Timed> {
  const { name, source } = document
  const row: Timed = { name, bytes: Buffer.byteLength(source), preview: [], page: [], store: [], said: '' }
  for (let round = 0; round < rounds; round += 1) {
    const { id } = await createPerson()
    const cookie = cookieOf((await createSession(id)).token)
    const door = { address: `${site}/people/${id}/import`, cookie, site }
    const shown = async () => {
      row.said = saidIn(await send(door, 'previewImportAction', { owner: id, text: source }))
    }
    row.preview.push(await timed(shown))
    row.page.push(await timed(await asPage(door, { owner: id, text: source })))
    const stored = { owner: id, importId: newId(), intent: 'store', '0.text': source }
    const keep = async () => {
      const answer = await send(door, 'storeImportAction', stored)
      row.said +=
        round < rounds - 1 ? '' : `, ${answer.headers.has('x-action-redirect') ? 'stored' : 'not stored'}`
    }
    row.store.push(await timed(keep))
  }
  return row
}

type Door = { address: string; cookie: string; site: string }
type Answer = { text: string; headers: Headers }

/** Calls an action as React's client does. */
async function send({ address, cookie, site }: Door, name: string, fields: object): Promise<Answer> {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.append(`_1_${field}`, value)
  body.append('0', '[null,"$K1"]')
  const headers = {
    cookie,
    origin: site,
    'next-action': actionId(name, '.next-bench'),
    accept: 'text/x-component',
  }
  return read(await fetch(address, { method: 'POST', redirect: 'manual', headers, body }))
}

/** Sends the first form of a page as a browser without JavaScript does. */
async function asPage({ address, cookie, site }: Door, fields: object): Promise<() => Promise<void>> {
  const { text: html } = await read(await fetch(address, { headers: { cookie } }))
  const form = html.slice(html.indexOf('<form', html.indexOf('<main')))
  const body = new FormData()
  for (const [, field = '', value = ''] of form
    .slice(0, form.indexOf('</form>'))
    .matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g))
    body.append(field, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  for (const [field, value] of Object.entries(fields)) body.append(field, value)
  return async () => {
    await read(await fetch(address, { method: 'POST', headers: { cookie, origin: site }, body }))
  }
}

async function read(answer: Response): Promise<Answer> {
  const text = await answer.text()
  if (answer.status >= 400) throw new ClearError(`${answer.url} answered ${answer.status}.`)
  return { text, headers: answer.headers }
}

/** The result of a preview: that it was made, or the code of its refusal. */
function saidIn({ text }: Answer): string {
  return /"code":"([a-z0-9-]+)"/.exec(text)?.[1] ?? (text.includes('"importId"') ? 'taken' : 'no answer')
}

/** Opens a small page of a person who imports nothing. */
async function pageOf(site: string, cookieOf: (token: string) => string): Promise<() => Promise<void>> {
  const { id } = await createPerson()
  const cookie = cookieOf((await createSession(id)).token)
  const ask = async () => {
    await read(await fetch(`${site}/people/${id}/kys`, { headers: { cookie } }))
  }
  for (let i = 0; i < 30; i += 1) await ask()
  return ask
}

async function watch(ask: () => Promise<void>, signal: AbortSignal): Promise<number[]> {
  const times: number[] = []
  while (!signal.aborted) {
    times.push(await timed(ask))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return times
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const sorted = (times: number[]) => times.toSorted((a, b) => a - b)
const median = (times: number[]) => sorted(times)[Math.floor(times.length / 2)] ?? 0

function shown(times: number[]): string {
  const at = (share: number) => (sorted(times)[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0)
  return `median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, longest ${at(1)} ms (${times.length} times)`
}
