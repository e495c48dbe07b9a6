import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { standardSections } from '@/features/outline/model/rules/sections'
import type { SectionKind } from '@/lib/outline-kinds'
import { readChain } from './chain'
import { fitText } from './fit-text'
import { readLinks } from './links'
import { addLinked, setLevel, setLink } from './operations'
import { levelProgress } from './progress'

const owner = newId()
const analysis = newId()

/** An analysis whose items are written as `kind: text`; two spaces of indent hang one below the one above. */
function outlineOf(...lines: string[]) {
  const sections = standardSections(owner, analysis, [])
  const nodes: Node[] = []
  for (const [index, line] of lines.entries()) {
    const [, indent, kind, text] = /^( *)(\w+): (.*)$/.exec(line) as unknown as [
      string,
      string,
      SectionKind,
      string,
    ]
    const sectionId = sections.find((section) => section.kind === kind)?.id as string
    const parent = indent === '' ? null : nodes.findLast((node) => node.parentId === null)
    nodes.push({
      id: newId(),
      sectionId,
      parentId: parent?.id ?? null,
      position: `a${index.toString(36)}`,
      form: 'bullet',
      box: 'none',
      start: null,
      text,
      isGoal: false,
      version: 1,
    })
  }
  const outline: Outline = { ...emptyOutline(), sections, nodes }
  const id = (text: string) => nodes.find((node) => node.text === text)?.id as string
  const section = (kind: SectionKind) =>
    sections.find((row) => row.kind === kind) as Outline['sections'][number]
  return { outline, id, section }
}

describe('readChain', () => {
  const { outline, id, section } = outlineOf(
    'required: 대용량 처리',
    '  required: 캐시 설계',
    'required: 배포',
    'gap: 캐시 설계',
    '  gap: 무효화를 해 본 적이 없다',
    'gap: 영어 회화',
    'todo: 캐시 적용하고 재기',
    'todo: 책 읽기',
  )
  const linked = [
    ...setLink(id('캐시 설계'), id('캐시 설계'), true),
    ...addLinked(outline, section('todo'), id('배포'), '되돌리기 연습'),
  ].reduce(applyOperation, outline)
  const gap = outline.nodes.filter((node) => node.text === '캐시 설계').at(-1) as Node
  const whole = setLink(gap.id, id('캐시 설계'), true).reduce(applyOperation, linked)

  it('proposes what is worded alike and keeps the rest in sight', () => {
    const { unlinked } = readChain(outline)
    expect(unlinked.map(({ node, suggested, exact }) => [node.text, suggested, exact])).toEqual([
      ['캐시 설계', id('캐시 설계'), true],
      ['영어 회화', null, false],
      ['캐시 적용하고 재기', id('캐시 설계'), false],
      ['책 읽기', null, false],
    ])
  })

  it('shows every competency with what is linked to it, and what is missing', () => {
    const { rows, unlinked } = readChain(whole)
    expect(rows.map(({ node, depth, missing }) => [node.text, depth, missing])).toEqual([
      ['대용량 처리', 0, null],
      ['캐시 설계', 1, 'todo'],
      ['배포', 0, 'gap'],
    ])
    expect(rows[1]?.gaps[0]?.children[0]?.node.text).toBe('무효화를 해 본 적이 없다')
    expect(unlinked.map(({ node }) => node.text)).not.toContain('캐시 설계')
  })

  it('lets children inherit what the items above them are linked to', () => {
    const below = whole.nodes.find((node) => node.text === '무효화를 해 본 적이 없다') as Node
    expect(readLinks(whole).competenciesOf(below)).toEqual(new Set([id('캐시 설계')]))
  })

  it('does not propose again what was turned down', () => {
    const dismissals = [{ nodeId: gap.id, competencyId: id('캐시 설계') }]
    expect(readChain({ ...outline, dismissals }).unlinked[0]?.suggested).toBeNull()
  })

  it('proposes apart for what bears the name of another competency below a group', () => {
    const groups = outlineOf(
      'required: 대용량 처리',
      '  required: 대규모 배치',
      'state: 대용량 처리',
      '  state: 대규모 배치',
      '  state: JPA로 운영해 봤다',
    )
    const { unlinked } = readChain(groups.outline)
    expect(unlinked.map(({ node, suggested, below }) => [node.text, suggested, below.length])).toEqual([
      ['대용량 처리', groups.id('대용량 처리'), 1],
      ['대규모 배치', groups.id('대규모 배치'), 0],
    ])
  })

  it('lists the loose items of a group of which only some are linked', () => {
    const groups = outlineOf('required: 배포', 'todo: 1분기', '  todo: 배포 연습', '  todo: 책 읽기')
    const some = setLink(groups.id('배포 연습'), groups.id('배포'), true).reduce(
      applyOperation,
      groups.outline,
    )
    expect(readChain(some).unlinked.map(({ node }) => node.text)).toEqual(['책 읽기'])
  })
})

describe('levels', () => {
  const { outline, id } = outlineOf('required: 캐시', 'required: 배포', 'required: 보안')
  const rated = [
    ...setLevel(id('캐시'), 'self', 1),
    ...setLevel(id('캐시'), 'target', 3),
    ...setLevel(id('배포'), 'self', 3),
    ...setLevel(id('배포'), 'target', 3),
    ...setLevel(id('보안'), 'target', 2),
  ].reduce(applyOperation, outline)

  it('counts what is reached', () => {
    expect(levelProgress(rated)).toEqual({ competencies: 3, rated: 2, reached: 1 })
  })

  it('shortens what does not fit', () => {
    expect(fitText('가나다라마바사', 50, 13)).toBe('가나다…')
    expect(fitText('illicit still life', 90, 13)).toBe('illicit still life')
    expect(fitText('짧다\n둘째 줄', 50, 13)).toBe('짧다')
  })
})
