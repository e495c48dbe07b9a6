import { describe, expect, it } from 'vitest'
import { DocumentError } from '../document-error'
import { parseDocument } from '../parse'
import { nameIn } from './names'
import { previewOf } from './preview'
import { readSubmitted, refusing } from './submitted'

const text = `# career-goal
## 이름
**박새봄**
### Key Strength
- ex:
    - Go
### Goal 설정
- 단기 목표
    - 배포를 맡길 수 있는 개발자
### 회고
자유로운 글
### 필요역량
- 지표 설계 [중]

- 지표 설계 [중]`

const preview = previewOf(parseDocument(text), text)

describe('previewOf', () => {
  it('shows every line that is not blank once', () => {
    const kept = preview.sections.flatMap(({ lines }) => lines)
    const shown = [...kept, ...preview.dropped.map(({ line }) => line)].sort((a, b) => a - b)
    const written = text.split('\n').flatMap((line, index) => (line === '' ? [] : [index + 1]))
    expect(shown).toEqual(written)
  })

  it('says where the lines go', () => {
    expect(preview.sections.map(({ kind, inAnalysis }) => [kind, inAnalysis])).toEqual([
      ['name', false],
      ['strength', false],
      ['goals', false],
      ['other', false],
      ['required', true],
    ])
    expect(preview.dropped).toEqual([
      { line: 1, reason: 'title' },
      { line: 5, reason: 'marker' },
    ])
  })

  it('finds marks at their own lines, also in lines that are alike', () => {
    expect(preview.levels.map(({ line, mark }) => [line, mark])).toEqual([
      [13, '[중]'],
      [15, '[중]'],
    ])
  })

  it('proposes goals, not groups', () => {
    expect(preview.goals).toEqual([
      { path: '0', depth: 0, text: '단기 목표', proposed: false },
      { path: '0.0', depth: 1, text: '배포를 맡길 수 있는 개발자', proposed: true },
    ])
  })
})

describe('nameIn', () => {
  const nameOf = (markdown: string) => nameIn(parseDocument(markdown).document)

  it.each([
    ['## 이름\n**박새봄**', '박새봄'],
    ['## 이름\n- 박새봄', '박새봄'],
    ['## 이름\n', null],
    ['## 이름\n- 박새봄\n- 봄', null],
    ['## 이름\n박새봄\n백엔드', null],
    [`## 이름\n${'봄'.repeat(61)}`, null],
    ['## Key Strength\n- Go', null],
    [`## 이름\n${'*'.repeat(19_000)}a`, null],
    ['## 이름\n박\u202E새봄', '박 새봄'],
    ['## 이름\n\u200B', null],
  ])('of %j', (markdown, name) => {
    expect(nameOf(markdown)).toBe(name)
  })
})

describe('readSubmitted', () => {
  const owner = ''
  const file = (content: BlobPart, name = 'a.md') => new File([content], name)

  it('reads a file with a byte order mark and CRLF', async () => {
    const read = await readSubmitted({ owner, text: 'typed', file: file('\uFEFF## 이름\r\n봄\r\n') })
    expect(read).toEqual({ text: '## 이름\n봄\n', file: 'a.md' })
  })

  it('reads what was typed when the file field was left alone', async () => {
    expect(await readSubmitted({ owner, text: 'a\r\nb', file: file('', 'undefined') })).toEqual({
      text: 'a\nb',
      file: null,
    })
  })

  it('counts typed line breaks once', async () => {
    const long = 'a\r\n'.repeat(100_000)
    expect((await readSubmitted({ owner, text: long })).text).toHaveLength(200_000)
  })

  it('refuses what is too large or no UTF-8, and gives the typed text back', async () => {
    const answers = [
      file(new Uint8Array(300_000).fill(65)),
      file(new Uint8Array([0x41, 0x0a, 0xb0, 0xa1])),
    ].map((given) =>
      refusing('typed', async () => ({
        ok: true,
        data: await readSubmitted({ owner, text: 'typed', file: given }),
      })),
    )
    expect(await Promise.all(answers)).toEqual([
      { ok: false, code: 'document-too-large', values: { text: 'typed' } },
      { ok: false, code: 'document-not-utf8', values: { text: 'typed', line: '2' } },
    ])
  })

  it('names the line', async () => {
    const answer = await refusing('typed', () =>
      Promise.reject(new DocumentError('too_deep', 'Too deep.', 12)),
    )
    expect(answer).toEqual({ ok: false, code: 'document-too-deep', values: { text: 'typed', line: '12' } })
  })
})
