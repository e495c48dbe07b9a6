import { describe, expect, it } from 'vitest'
import { DocumentError } from '@/features/document/format/rules/document-error'
import { maxLines } from '@/features/document/format/rules/limits'
import { importInput } from '../schema/import'
import { gather } from './gather'
import { openSource } from './plan'

const owner = '0190b0b0-0000-7000-8000-000000000001'
const file = (content: BlobPart, name = 'a.md') => new File([content], name)
const read = (fields: Record<string, unknown>, open = openSource) =>
  gather(importInput.parse({ owner, ...fields }), open)
const json = JSON.stringify({ version: 1, sections: [], analyses: [{ current: true, sections: [] }] })

describe('gather', () => {
  it('reads files with a byte order mark and CRLF, Markdown and JSON, in their order', async () => {
    const files = [file('\uFEFF## 이름\r\n봄\r\n'), file(json, 'b.json')]
    const { sources, read: opened, problem } = await read({ text: 'typed', file: files })
    expect(problem).toBeNull()
    expect(sources.map(({ text, file }) => [text, file])).toEqual([
      ['## 이름\n봄\n', 'a.md'],
      [json, 'b.json'],
    ])
    expect(opened.map(({ preview }) => preview().kind)).toEqual(['markdown', 'json'])
  })

  it('reads what was typed when the file field was left alone, with line breaks counted once', async () => {
    const long = 'a\r\n'.repeat(1000)
    const { sources } = await read({ text: long, file: file('', 'undefined') })
    expect(sources.map(({ text, file }) => [text.length, file])).toEqual([[2000, null]])
  })

  it('refuses what is too large or no UTF-8, and keeps the others', async () => {
    const files = [
      file('### Key Strength\n- Go'),
      file(new Uint8Array([0x41, 0x0a, 0xb0, 0xa1]), 'b.md'),
      file(new Uint8Array(300_000).fill(65), 'c.md'),
    ]
    const { sources, problem } = await read({ file: files })
    expect(sources.map(({ file }) => file)).toEqual(['a.md'])
    expect(problem).toEqual({ code: 'document-not-utf8', at: { line: '2' }, file: 'b.md', text: '' })
    expect((await read({ file: files[2] })).problem?.code).toBe('document-too-large')
  })

  it('gives a text that is refused back, and names the line', async () => {
    const deep = `a\n\n${'- '.repeat(60)}b`
    const { problem } = await read({ '0.text': '### Goal\n- b', text: deep })
    expect(problem).toEqual({ code: 'document-too-deep', at: { line: '3' }, file: null, text: deep })
  })

  it('refuses a document that is there already, and an eleventh', async () => {
    expect((await read({ '0.text': '- a', text: '- a' })).problem?.code).toBe('document-twice')
    const ten = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.text`, `- ${index}`]))
    const { read: opened, problem } = await read({ ...ten, text: '- more' })
    expect([opened.length, problem?.code]).toEqual([10, 'document-too-many-documents'])
  })

  it('remembers what was decided, and sends picked lines on', async () => {
    const text = '### Goal 설정\n- 하나\n- 둘\n### 회고\n- 셋\n### 필요역량\n- 넷'
    const { sources, read: opened } = await read({
      '0.text': '- 빼기로 한 글',
      '1.text': text,
      '1.kys': 'replace',
      '1.goals': '2',
      '1.sent': '5:readme,7:todo,3:nowhere',
      '1.pick-3-4': 'on',
      '1.target-3': 'strength',
      '1.pick-4-7': 'on',
      '1.target-4': 'back',
      '1.pick-1-2': 'on',
      '1.target-1': '',
      intent: 'without-0',
    })
    expect(sources).toHaveLength(1)
    expect(sources[0]).toMatchObject({ kys: 'replace', analysis: 'add', moved: 4 })
    expect([...(sources[0]?.sent ?? [])]).toEqual([
      [5, 'readme'],
      [4, 'strength'],
    ])
    const document = opened[0]?.part().document
    expect(document?.sections.map(({ kind, nodes }) => [kind, nodes.map(({ text }) => text)])).toEqual([
      ['strength', ['회고']],
      ['readme', ['셋']],
      ['goals', ['하나', '둘']],
    ])
    const preview = opened[0]?.preview()
    const goals = preview?.kind === 'markdown' ? preview.goals : []
    expect(goals.map(({ text, proposed }) => [text, proposed])).toEqual([
      ['하나', false],
      ['둘', true],
    ])
  })

  it('leaves no document of a preview out because the machine had no time', async () => {
    const late = () => {
      throw new DocumentError('too_slow', 'late')
    }
    const problem = { code: 'document-too-slow', at: {}, file: null, text: '- a' }
    expect(await read({ text: '- a' }, late)).toEqual({ sources: [], read: [], readAs: [], problem })
    await expect(read({ '0.text': '- a' }, late)).rejects.toMatchObject({ code: 'too_slow' })
  })

  it('looks at no more lines than a document may have', async () => {
    const sent = Array.from({ length: 20_000 }, (_, index) => `${index + 1}:own-9999`).join()
    const { sources } = await read({ '0.text': '## 회고\n- a', '0.sent': sent })
    expect(sources[0]?.sent.size).toBe(maxLines)
  })

  it('ignores forged fields', async () => {
    const { sources } = await read({
      '0.text': '- a',
      '0.kys': 'x',
      '0.analysis': 'y',
      '0.sent': '-1:gap,1e9:gap,2:__proto__,own:1',
      '0.goals': 'a,b',
      '99.text': 'b',
    })
    expect(sources).toHaveLength(1)
    expect(sources[0]).toMatchObject({ kys: 'add', analysis: 'add', sent: new Map() })
  })
})
