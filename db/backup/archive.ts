import { Readable } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import { createTarDecoder, createTarPacker } from 'modern-tar'
import { type Content, formatNumber, headerName, headerSchema, sumsName, sumsSchema } from './contents'

/** The file is of a format that this version does not know. */
export class NewerFormat extends Error {}

/** The tar archive of a back-up: what it is, the pieces of each table in turn, the sums. */
export function packed(contents: AsyncIterable<Content>): Readable {
  const { readable, controller } = createTarPacker()
  const mtime = new Date()
  const feed = async () => {
    for await (const { name, bytes } of entriesOf(contents)) {
      const writer = controller.add({ name, size: bytes.length, mode: 0o600, mtime }).getWriter()
      await writer.write(bytes)
      await writer.close()
    }
    controller.finalize()
  }
  feed().catch((error) => controller.error(error))
  return Readable.fromWeb(readable as never)
}

async function* entriesOf(contents: AsyncIterable<Content>): AsyncGenerator<{ name: string; bytes: Buffer }> {
  const number = new Map<string, number>()
  for await (const one of contents) {
    if ('header' in one) yield { name: headerName, bytes: json(one.header) }
    else if ('sums' in one) yield { name: sumsName, bytes: json(one.sums) }
    else {
      const { table, bytes } = one.piece
      number.set(table, (number.get(table) ?? 0) + 1)
      yield { name: `${table}.${String(number.get(table)).padStart(6, '0')}.copy`, bytes }
    }
  }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

/** Reads such an archive. @throws when it is none, or damaged; whether it is whole is not looked at */
export async function* unpacked(archive: AsyncIterable<Uint8Array>): AsyncGenerator<Content> {
  const decoder = createTarDecoder({ strict: true })
  const entries = ReadableStream.from(archive as never).pipeThrough(decoder as never) as AsyncIterable<{
    header: { name: string }
    body: AsyncIterable<Uint8Array>
  }>
  for await (const { header, body } of entries) {
    const parts: Uint8Array[] = []
    for await (const part of body) parts.push(part)
    yield contentOf(header.name, Buffer.concat(parts))
  }
}

function contentOf(name: string, bytes: Buffer): Content {
  if (name === headerName) {
    const header = JSON.parse(bytes.toString())
    if (header.format > formatNumber) throw new NewerFormat(String(header.version))
    return { header: headerSchema.parse(header) }
  }
  if (name === sumsName) return { sums: sumsSchema.parse(JSON.parse(bytes.toString())) }
  const table = /^(.+)\.\d{6,}\.copy$/.exec(name)?.[1]
  if (!table) throw new Error(`The entry ${name} is unknown.`)
  return { piece: { table, bytes } }
}
