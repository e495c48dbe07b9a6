import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { loadDocument } from '@/features/document/format/queries'
import type { CareerDocument } from '@/features/document/format/schema'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { undoImport } from '@/features/history/mutations'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { type Imported, storeImports } from './mutations'
import type { ImportPlan } from './rules/plan'

type Person = { owner: string; viewer: Viewer }

async function newcomer(): Promise<Person> {
  const { id } = await createPerson()
  return { owner: id, viewer: (await createSession(id)).viewer }
}

const read = (markdown: string) => parseDocument(markdown).document
const part = (document: CareerDocument, given: Partial<ImportPlan> = {}): ImportPlan => ({
  document,
  kys: 'add',
  analysis: 'add',
  name: null,
  ...given,
})

async function store({ owner, viewer }: Person, ...parts: ImportPlan[]): Promise<Imported> {
  const imported = await storeImports(viewer, { owner, importId: randomUUID(), parts })
  if (!imported) throw new Error('not stored')
  return imported
}

async function stored({ viewer, owner }: Person): Promise<CareerDocument> {
  const page = await loadDocument(viewer, owner)
  if (!page) throw new Error('The document is not there.')
  return page.document
}

async function undo({ viewer, owner }: Person, { revisions }: Pick<Imported, 'revisions'>): Promise<number> {
  if (!revisions) throw new Error('nothing was stored')
  const done = await undoImport(viewer, { owner, from: revisions.first, to: revisions.last })
  if (!done.ok) throw new Error(done.code)
  return done.revision
}

const whole = `# career-goal
머리말
## 이름
**박새봄**
### Key Strength
- Go
    - 관측
- Rust
### Goal 설정
- 배포를 맡길 수 있는 개발자
## Gap 분석
### Goal
- 배포를 맡길 수 있는 개발자
### 필요역량
- 큐 [중]
- 캐시
### To-Do List
- [ ] 경보 줄이기
    - [x] 목록 만들기
`
const other = '# Key strengths\n- Zig\n# 취미\n- 등산\n### Goal\n- 다른 목표\n### 필요역량\n- 샤딩\n'
const textsOf = ({ sections }: CareerDocument, kind: string) =>
  sections.filter((each) => each.kind === kind).flatMap(({ nodes }) => nodes.map(({ text }) => text))

describe('storeImports', () => {
  it('does not replace an analysis that a mentor has open', async () => {
    const [person, mentor] = [await newcomer(), await newcomer()]
    const { analysis } = await store(person, part(read(whole)))
    await createMentorship(person.owner, mentor.owner, [String(analysis)])
    const before = await stored(person)
    const replacing = part(read(other), { analysis: String(analysis) })
    await expect(store(person, replacing)).rejects.toMatchObject({ code: 'held' })
    expect(await stored(person)).toEqual(before)
    await store(person, part(read(other), { kys: 'leave' }))
    expect((await stored(person)).analyses).toHaveLength(2)
  })

  it('stores several documents at once, or none of them', async () => {
    const person = await newcomer()
    const { owner, viewer } = person
    await store(person, part(read(whole)))
    const [before] = (await stored(person)).analyses
    const [{ id: analysis = '' } = {}] = await database()`select id from analysis where owner_id = ${owner}`
    const parts = [
      part(read('### Key Strength\n- Rust\n### 필요역량\n- 첫째\n'), { kys: 'replace', analysis }),
      part(read('### Key Strength\n- Zig\n### 필요역량\n- 둘째\n'), { analysis: 'leave' }),
      part(read('### Key Strength\n- C\n### 필요역량\n- 셋째\n'), { kys: 'leave' }),
    ]
    const form = { owner, importId: randomUUID(), parts }
    const imported = await storeImports(viewer, form)
    expect(imported).toMatchObject({ items: 4, revisions: { first: 2, last: 4 } })
    expect(await storeImports(viewer, form)).toEqual(imported)
    const document = await stored(person)
    expect(document.sections.map(({ kind, nodes }) => [kind, nodes.map(({ text }) => text)])).toEqual([
      ['strength', ['Rust', 'Zig']],
    ])
    expect(document.analyses).not.toContainEqual(before)
    expect(document.analyses.map(({ current, sections }) => [current, sections[0]?.nodes[0]?.text])).toEqual([
      [false, '첫째'],
      [true, '셋째'],
    ])
    const broken = part(read(whole))
    const last = broken.document.sections.at(-1)?.nodes[0]
    if (last) last.form = 'unheard of' as 'bullet'
    const again = { owner, importId: randomUUID(), parts: [part(read('### Key Strength\n- D\n')), broken] }
    await expect(storeImports(viewer, again)).rejects.toThrow()
    expect(await stored(person)).toEqual(document)
  })
})

const three = ['하나', '둘', '셋']
  .map(
    (goal) =>
      `## Gap 분석\n### Goal\n- ${goal}\n### 필요역량\n- ${goal} 역량\n### To-Do List\n- ${goal} 일\n`,
  )
  .join('')

describe('a document of several analyses', () => {
  const shapeOf = ({ analyses }: CareerDocument) =>
    analyses.map(({ current, sections }) => [
      current,
      sections.map(({ nodes }) => nodes[0]?.text ?? '').join(' '),
    ])

  it('is stored as several, of which the first becomes the current one, and is taken back as a whole', async () => {
    const person = await newcomer()
    await store(person, part(read(other), { kys: 'leave' }))
    const before = await stored(person)
    const imported = await store(person, part(read(three)))
    expect(shapeOf(await stored(person))).toEqual([
      [false, '샤딩'],
      [true, ' 하나 하나 역량 하나 일'],
      [false, ' 둘 둘 역량 둘 일'],
      [false, ' 셋 셋 역량 셋 일'],
    ])
    await undo(person, imported)
    expect(await stored(person)).toEqual(before)
  })

  it('lets each be added, left out, or put in the place of one that is there', async () => {
    const person = await newcomer()
    await store(person, part(read(other), { kys: 'leave' }))
    const [row] = await database()`select id from analysis where owner_id = ${person.owner}`
    const choices = { analysis: 'leave', further: [String(row?.id), 'add'] }
    await store(person, part(read(three), choices))
    expect(shapeOf(await stored(person))).toEqual([
      [false, ' 둘 둘 역량 둘 일'],
      [true, ' 셋 셋 역량 셋 일'],
    ])
    const alone = await newcomer()
    await store(alone, part(read(three), { analysis: 'leave', further: ['add', 'leave'] }))
    expect(shapeOf(await stored(alone))).toEqual([[true, ' 둘 둘 역량 둘 일']])
  })

  it('keeps them in their order where several take the place of one', async () => {
    const person = await newcomer()
    await store(person, part(read(other), { kys: 'leave' }), part(read(whole), { kys: 'leave' }))
    const [row] = await database()`select id from analysis where owner_id = ${person.owner} and current`
    const id = String(row?.id)
    await store(person, part(read(three), { analysis: id, further: [id, 'add'] }))
    expect(shapeOf(await stored(person)).map(([, texts]) => String(texts).trim().split(' ')[0])).toEqual([
      '샤딩',
      '하나',
      '둘',
      '셋',
    ])
  })
})

describe('undoImport', () => {
  it.each([
    ['an addition', {}],
    ['a replacement of the KYS', { kys: 'replace' as const }],
  ])('takes %s back as if it had never been, and takes that back', async (_, given) => {
    const person = await newcomer()
    const first = await store(person, part(read(whole)))
    const before = await stored(person)
    const second = await store(person, part(read(other), given), part(read(`${other}- 더\n`)))
    const after = await stored(person)
    const revision = await undo(person, second)
    expect(await stored(person)).toEqual(before)
    expect(await undo(person, second)).toBe(0)
    await undo(person, { revisions: { first: revision, last: revision } })
    expect(await stored(person)).toEqual(after)
    await undo(person, second)
    await undo(person, first)
    expect(await stored(person)).toEqual({ version: 1, sections: [], analyses: [] })
  })

  it('lets the same form store it again, once', async () => {
    const person = await newcomer()
    const form = { owner: person.owner, importId: randomUUID(), parts: [part(read(whole))] }
    const first = await storeImports(person.viewer, form)
    const before = await stored(person)
    await undo(person, first ?? { revisions: null })
    const again = await storeImports(person.viewer, form)
    expect(again?.revisions).not.toEqual(first?.revisions)
    expect(await storeImports(person.viewer, form)).toEqual(again)
    expect(await stored(person)).toEqual(before)
  })

  it('gives an analysis back that was replaced, with levels and links, and as the current one', async () => {
    const person = await newcomer()
    const document = read(whole)
    const [required] = document.analyses[0]?.sections[2]?.nodes ?? []
    const [todo] = document.analyses[0]?.sections[3]?.nodes ?? []
    if (required && todo) {
      Object.assign(required, { key: 'n1', target: 3, self: 1, evidence: ['https://example.com'] })
      Object.assign(todo, { competencies: ['n1'], due: '2026-12-12' })
    }
    await store(person, part(document))
    const [before, [row]] = [
      await stored(person),
      await database()`select id from analysis where owner_id = ${person.owner}`,
    ]
    const replaced = await store(person, part(read(other), { analysis: String(row?.id), kys: 'leave' }))
    expect((await stored(person)).analyses).toHaveLength(1)
    await undo(person, replaced)
    expect(await stored(person)).toEqual(before)
  })

  it('leaves what was changed since, and what was written below it', async () => {
    const person = await newcomer()
    const imported = await store(person, part(read(whole)))
    const rows =
      await database()`select id, section_id, text, version from node where owner_id = ${person.owner}`
    const rowOf = (text: string) => rows.find((row) => row.text === text)
    const done = await applyOperations(person.viewer, person.owner, [
      {
        kind: 'edit',
        id: randomUUID(),
        node: rowOf('관측')?.id,
        text: '관측 가능성',
        seen: rowOf('관측')?.version,
      },
      {
        kind: 'insert',
        id: randomUUID(),
        node: randomUUID(),
        section: rowOf('캐시')?.section_id,
        parent: rowOf('캐시')?.id,
        position: 'a0',
        text: '만료 정책',
        form: 'bullet',
        box: 'none',
        start: null,
        isGoal: false,
      },
    ])
    expect(done).toMatchObject({ ok: true })
    await undo(person, imported)
    const { sections, analyses } = await stored(person)
    const shape = sections.map(({ kind, nodes }) => [
      kind,
      nodes.map(({ text, children }) => [text, children.length]),
    ])
    expect(shape).toEqual([['strength', [['Go', 1]]]])
    expect(analyses[0]?.sections.flatMap(({ nodes }) => nodes.map(({ text }) => text))).toEqual(['캐시'])
    expect(analyses[0]?.sections[0]?.nodes[0]?.children[0]?.text).toBe('만료 정책')
  })

  it('is for the owner alone, and for what an import does', async () => {
    const [person, stranger] = [await newcomer(), await newcomer()]
    const { revisions } = await store(person, part(read(whole)))
    const range = { owner: person.owner, from: revisions?.first ?? 0, to: revisions?.last ?? 0 }
    expect(await undoImport(stranger.viewer, range)).toEqual({ ok: false, code: 'not-found' })
    expect(await undoImport(person.viewer, { ...range, from: 7, to: 9 })).toEqual({
      ok: false,
      code: 'not-found',
    })
    const [row] = await database()`select id from node where owner_id = ${person.owner} limit 1`
    const edit = { kind: 'edit', id: randomUUID(), node: String(row?.id), text: 'x', seen: 1 } as const
    await applyOperations(person.viewer, person.owner, [edit])
    const other = { ...range, to: range.to + 1 }
    expect(await undoImport(person.viewer, other)).toEqual({ ok: false, code: 'not-found' })
    expect(textsOf(await stored(person), 'name')).toHaveLength(1)
  })
})
