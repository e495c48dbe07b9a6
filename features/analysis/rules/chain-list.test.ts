import { describe, expect, it } from 'vitest'
import { type ChainRow, readChain } from '@/features/competency/rules/chain'
import { setLevel, setLink } from '@/features/competency/rules/operations'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import type { SectionKind } from '@/lib/outline-kinds'
import { arrange, countsOf, groupsOf, sameLine } from './chain-list'

const kinds = ['required', 'state', 'gap', 'todo'] as const satisfies SectionKind[]
const sections = kinds.map((kind, index): Section => {
  return { id: newId(), analysisId: null, kind, heading: null, position: `a${index}` }
})

/** An outline of lines such as `required: 캐시`; two spaces before the words put an item below the one before. */
function outlineOf(...lines: string[]) {
  const ids = new Map<string, string>()
  let parent: string | null = null
  const nodes = lines.map((line, index): Node => {
    const [kind, words = ''] = line.split(': ') as [SectionKind, string]
    const id = newId()
    const isBelow = words.startsWith('  ')
    const text = words.trim()
    ids.set(text, id)
    const node: Node = {
      ...{ id, sectionId: sections.find((each) => each.kind === kind)?.id ?? '', text, form: 'bullet' },
      ...{
        parentId: isBelow ? parent : null,
        position: `a${index.toString(36)}`,
        start: null,
        isGoal: false,
        version: 1,
      },
      box: kind === 'todo' ? (text.startsWith('끝낸') ? 'done' : 'open') : 'none',
    }
    if (!isBelow) parent = id
    return node
  })
  const outline: Outline = { ...emptyOutline(), sections, nodes }
  return { outline, id: (text: string) => ids.get(text) ?? '' }
}

const { outline, id } = outlineOf(
  'required: 데이터',
  'required:   캐시',
  'required:   락',
  'required: 운영',
  'required:   배포',
  'required: 글쓰기',
  'state: 캐시',
  'state: 배포를 맡고 있다',
  'gap: 캐시',
  'gap:   무효화가 서툴다',
  'todo: 캐시 재기',
  'todo: 끝낸 일',
)
const written = [
  ...setLevel(id('락'), 'self', 1),
  ...setLevel(id('락'), 'target', 4),
  ...setLevel(id('배포'), 'self', 3),
  ...setLevel(id('배포'), 'target', 3),
  ...setLevel(id('운영'), 'self', 2),
  ...['캐시 재기', '끝낸 일', '무효화가 서툴다'].flatMap((text) => setLink(id(text), id('락'), true)),
  ...setLink(id('배포를 맡고 있다'), id('배포'), true),
].reduce(applyOperation, outline)

const rowsOf = (of: Outline): ChainRow[] => readChain(of, false).rows
const groups = groupsOf(rowsOf(written), written, '2026-12-01', new Set())
const shape = (list: typeof groups) =>
  list.map(({ heading, lines }) => [heading?.text ?? null, ...lines.map(({ row }) => row.node.text)])

describe('the list of a chain', () => {
  it('makes headings of items that only hold others, and rows of all that something hangs on', () => {
    expect(shape(groups)).toEqual([
      ['데이터', '캐시', '락'],
      [null, '운영', '배포', '글쓰기'],
    ])
    expect(groups[1]?.lines.map(({ indent }) => indent)).toEqual([0, 1, 0])
  })

  it('folds what was finished before, and keeps what is ticked on the page where it is', () => {
    const line = groups[0]?.lines[1]
    expect(line?.todos.map(({ node }) => node.text)).toEqual(['캐시 재기'])
    expect(line?.done.map(({ node }) => node.text)).toEqual(['끝낸 일'])
    const kept = groupsOf(rowsOf(written), written, '2026-12-01', new Set([id('끝낸 일')]))
    expect(kept[0]?.lines[1]?.todos.map(({ ticked }) => ticked)).toEqual([false, true])
  })

  it('counts what is reached, what is left, and what waits for words; what is reached waits for none', () => {
    expect(countsOf(groups)).toEqual({ all: 5, reached: 1, left: 3, gap: 3, todo: 3 })
  })

  it('shows those that wait, and orders by what is left', () => {
    expect(shape(arrange(groups, 'todo', 'document'))).toEqual([
      ['데이터', '캐시'],
      [null, '운영', '글쓰기'],
    ])
    expect(shape(arrange(groups, 'all', 'left'))[0]?.slice(0, 3)).toEqual([null, '락', '배포'])
  })

  it('tells a row that says the same from one that does not', () => {
    const again = groupsOf(rowsOf({ ...written }), written, '2026-12-01', new Set())
    const [before, after] = [groups[0]?.lines[1], again[0]?.lines[1]]
    if (!before || !after) throw new Error('There is no such row.')
    expect(sameLine(before, after)).toBe(true)
    const ticked = [
      { ...before, todos: [] },
      { ...before, state: 'x' },
      { ...before, indent: 1 },
    ]
    expect(ticked.map((other) => sameLine(before, other))).toEqual([false, false, false])
  })
})
