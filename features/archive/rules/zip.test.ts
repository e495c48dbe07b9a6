import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipStream } from './zip'

const at = new Date('2026-11-23T00:00:00Z')

async function unpacked(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]))
}

describe('zipStream', () => {
  it('holds every file, letter by letter', async () => {
    const long = '가😀'.repeat(100_000)
    const files = [
      { path: 'README.md', lines: () => ['# 안녕\n'] },
      { path: 'markdown/analysis-1.ko.md', lines: () => [`a${long}`] },
      { path: 'empty.json', lines: () => [] },
      {
        path: 'history.jsonl',
        lines: () => Array.from({ length: 20_000 }, (_, index) => `{"n":${index}}\n`),
      },
    ]
    expect(await unpacked(zipStream(files, at))).toEqual(
      Object.fromEntries(files.map(({ path, lines }) => [path, lines().join('')])),
    )
  })

  it('asks for a file only when those before it are out, and for none after it was cancelled', async () => {
    const asked: string[] = []
    const file = (path: string) => ({
      path,
      lines: () => {
        asked.push(path)
        return [crypto.getRandomValues(new Uint8Array(60_000)).join('')]
      },
    })
    const reader = zipStream([file('a'), file('b'), file('c')], at).getReader()
    await reader.read()
    expect(asked).toEqual(['a'])
    await reader.cancel()
    expect(asked).toEqual(['a'])
  })
})
