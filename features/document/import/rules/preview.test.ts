import { describe, expect, it } from 'vitest'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { nameIn } from './names'
import { previewOf } from './preview'
import { newSource } from './sources'

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

const preview = previewOf(parseDocument(text), newSource(text, null))

describe('previewOf', () => {
  it('shows every line that is not blank once', () => {
    const kept = preview.sections.flatMap(({ lines }) => lines)
    const shown = [...kept, ...preview.dropped.map(({ line }) => line)].sort((a, b) => a - b)
    const written = text.split('\n').flatMap((line, index) => (line === '' ? [] : [index + 1]))
    expect(shown).toEqual(written)
  })

  it('says where the lines go', () => {
    expect(preview.sections.map(({ kind, analysis }) => [kind, analysis !== null])).toEqual([
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
      { path: '0', line: 8, depth: 0, text: '단기 목표', proposed: false },
      { path: '0.0', line: 9, depth: 1, text: '배포를 맡길 수 있는 개발자', proposed: true },
    ])
  })
})

it('offers the sections that there are or may be, and the first line of each item', () => {
  const words = preview.destinations.map(({ to, words }) => words ?? to)
  expect(words).toEqual([
    'strength',
    'readme',
    'goals',
    'goal',
    'required',
    'state',
    'gap',
    'todo',
    '회고',
    'top',
  ])
  expect(preview.starts).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15])
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
