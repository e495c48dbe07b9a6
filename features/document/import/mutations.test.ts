import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database } from '@/db/testing/factories'
import { findImporter, loadDocument } from '@/features/document/format/queries'
import type { CareerDocument } from '@/features/document/format/schema'
import { formatDocument } from '@/features/document/markdown/rules/format'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { sectionLimit } from '@/features/outline/model/rules/limits'
import { standardSections } from '@/features/outline/model/rules/sections'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { type Import, storeImports } from './mutations'
import { withGoals } from './rules/goals'
import type { ImportPlan } from './rules/plan'

const whole = `머리말이 먼저 있어요.

# career-goal

## 이름
**박새봄**

## KYS 작성
### Key Strength
- Go
- 관측 가능성 (로그, 지표)

### Read.me 작성
첫 줄이에요.

> 남이 해 준 말

### Goal 설정
- 단기
    1. 배포를 맡길 수 있는 개발자
- 장애에서 배우는 팀을 만드는 개발자

## Gap 분석
### Goal
- 장애에서 배우는 팀을 만드는 개발자

### 2.2) 필요 역량
- 관측
    - 지표 설계 [중]
        - 경보

\`\`\`sql
select 1
\`\`\`

### 나의 상태
- 대시보드를 만들어 봤어요

## 회고
남의 제목 아래에 적은 글

### To-Do List
- [ ] 경보 줄이기
    - [x] 목록 만들기
`

async function newcomer(): Promise<{ owner: string; viewer: Viewer }> {
  const person = await createPerson()
  return { owner: person.id, viewer: (await createSession(person.id)).viewer }
}

const read = (markdown: string) => parseDocument(markdown).document
const part = (document: CareerDocument, given: Partial<ImportPlan> = {}): ImportPlan => ({
  document,
  kys: 'add',
  analysis: 'add',
  name: null,
  ...given,
})
const ready = (owner: string, document: CareerDocument, given: Partial<ImportPlan> = {}): Import => ({
  owner,
  importId: randomUUID(),
  parts: [part(document, given)],
})

async function stored(viewer: Viewer, owner: string): Promise<CareerDocument> {
  const page = await loadDocument(viewer, owner)
  if (!page) throw new Error('The document is not there.')
  return page.document
}

const textsOf = (document: CareerDocument, kind: string) =>
  document.sections.filter((each) => each.kind === kind).flatMap(({ nodes }) => nodes.map(({ text }) => text))

describe('storeImports', () => {
  it('stores a document so that it comes out as it went in', async () => {
    const { owner, viewer } = await newcomer()
    const document = withGoals(read(whole), ['0.0', '1'])
    const imported = await storeImports(viewer, ready(owner, document))
    expect(imported?.items).toBeGreaterThan(15)
    expect(imported?.analysis).toBeTruthy()
    expect(formatDocument(await stored(viewer, owner))).toBe(formatDocument(document))
    expect(formatDocument(read(formatDocument(document)))).toBe(formatDocument(document))
    const [goals] = (await stored(viewer, owner)).sections.filter(({ kind }) => kind === 'goals')
    expect(goals?.nodes.map(({ isGoal }) => isGoal ?? false)).toEqual([false, true])
    expect(goals?.nodes[0]?.children[0]?.isGoal).toBe(true)
  })

  it('remembers what was said of headings, the last word counting, and tells it to nobody else', async () => {
    const { owner, viewer } = await newcomer()
    const said: [string, string][] = [
      ['부족한점', 'state'],
      ['부족한점', 'gap'],
      ['로드맵', 'keep'],
    ]
    await storeImports(viewer, ready(owner, read(whole), { said }))
    await storeImports(viewer, ready(owner, read(whole), { said: [['로드맵', 'todo']] }))
    const importer = await findImporter(viewer, owner)
    expect(importer?.remembered.toSorted()).toEqual([
      ['로드맵', 'todo'],
      ['부족한점', 'gap'],
    ])
    expect(await findImporter((await newcomer()).viewer, owner)).toBeNull()
  })

  it('stores any document so', async () => {
    const line = fc.constantFrom(
      ...whole.split('\n'),
      ...[
        '',
        '# 요구사항',
        '- ex',
        '-',
        '1. 하나',
        '7) 일곱',
        '\t- 탭',
        '---',
        '<b>',
        '> 글',
        '```',
        '[x] 글',
        '  이어서',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const { owner, viewer } = await newcomer()
        const document = read(lines.join('\n'))
        await storeImports(viewer, ready(owner, document))
        expect(formatDocument(await stored(viewer, owner))).toBe(formatDocument(document))
      }),
      { numRuns: 30 },
    )
  })

  it('counts a form once, however often it is sent', async () => {
    const { owner, viewer } = await newcomer()
    const form = ready(owner, read(whole))
    const [first, second] = await Promise.all([storeImports(viewer, form), storeImports(viewer, form)])
    expect(second).toEqual(first)
    expect(formatDocument(await stored(viewer, owner))).toBe(formatDocument(read(whole)))
    expect((await stored(viewer, owner)).analyses).toHaveLength(1)
  })

  it('stores what it says, also with other choices than before', async () => {
    const { owner, viewer } = await newcomer()
    const form = ready(owner, read(whole), { kys: 'leave' })
    await storeImports(viewer, form)
    const parts = [part(read(whole), { analysis: 'leave' })]
    await storeImports(viewer, { ...form, parts })
    expect(formatDocument(await stored(viewer, owner))).toBe(formatDocument(read(whole)))
  })

  it('adds to the sections of a KYS and keeps their headings', async () => {
    const { owner, viewer } = await newcomer()
    await storeImports(viewer, ready(owner, read(whole)))
    const more = read(`위에 적은 글

## 이름
**박새봄**
## KYS
# key strengths
- Rust
# 취미
- 등산
# Gap 분석
## Goal
- 다른 목표
## 필요역량
- 다른 역량
`)
    await storeImports(viewer, ready(owner, more))
    const document = await stored(viewer, owner)
    expect(textsOf(document, 'strength')).toEqual(['Go', '관측 가능성 (로그, 지표)', 'Rust'])
    expect(textsOf(document, 'name')).toEqual(['**박새봄**'])
    const headings = document.sections.map(({ heading }) => heading)
    expect(headings).toEqual([
      null,
      '## 이름',
      '## KYS 작성',
      '### Key Strength',
      '### Read.me 작성',
      '### Goal 설정',
      '# 취미',
    ])
    expect(document.sections[0]?.nodes.map(({ text }) => text)).toEqual([
      '머리말이 먼저 있어요.',
      '위에 적은 글',
    ])
    expect(document.analyses.map(({ current }) => current)).toEqual([false, true])
    expect(formatDocument(document)).toContain('- 다른 역량')
  })

  it('puts what a KYS did not have into the place that the template gives it', async () => {
    const { owner, viewer } = await newcomer()
    await storeImports(viewer, ready(owner, read('### Read.me\n안녕하세요\n')))
    await storeImports(
      viewer,
      ready(owner, read('## 이름\n이름\n### Goal 설정\n- 목표\n### Key Strength\n- Go\n')),
    )
    const kinds = (await stored(viewer, owner)).sections.map(({ kind }) => kind)
    expect(kinds).toEqual(['name', 'strength', 'readme', 'goals'])
  })

  it('replaces the KYS and leaves the analyses', async () => {
    const { owner, viewer } = await newcomer()
    await storeImports(viewer, ready(owner, read(whole)))
    const next = read('### Key Strength\n- Rust\n')
    const imported = await storeImports(viewer, ready(owner, next, { kys: 'replace' }))
    expect(imported?.analysis).toBeNull()
    const document = await stored(viewer, owner)
    expect(document.sections).toEqual(next.sections)
    expect(document.analyses).toHaveLength(1)
    expect(document.analyses[0]?.current).toBe(true)
  })

  it('takes the sections that an open tab knows', async () => {
    const { owner, viewer } = await newcomer()
    await storeImports(viewer, ready(owner, read(whole)))
    const [strength] = standardSections(owner, null, [])
    const insert = {
      kind: 'insert',
      id: randomUUID(),
      node: randomUUID(),
      section: strength?.id ?? '',
      parent: null,
      position: 'b00',
      text: '열어 둔 탭에서',
      form: 'bullet',
      box: 'none',
      start: null,
      isGoal: false,
    } as const
    expect(await applyOperations(viewer, owner, [insert])).toMatchObject({ ok: true })
    expect(textsOf(await stored(viewer, owner), 'strength')).toContain('열어 둔 탭에서')
  })

  it('takes the name of the document for the account only when asked to', async () => {
    const { owner, viewer } = await newcomer()
    await storeImports(viewer, ready(owner, read(whole)))
    expect((await loadDocument(viewer, owner))?.owner.name).toBe('김하나')
    await storeImports(viewer, ready(owner, read(whole), { name: '박새봄' }))
    expect((await loadDocument(viewer, owner))?.owner.name).toBe('박새봄')
  })

  it('stores all of it or nothing', async () => {
    const { owner, viewer } = await newcomer()
    const document = read(whole)
    const broken = document.analyses[0]?.sections.at(-1)?.nodes.at(-1)
    if (broken) broken.form = 'unheard of' as 'bullet'
    await expect(storeImports(viewer, ready(owner, document, { name: '누구' }))).rejects.toThrow()
    expect(await stored(viewer, owner)).toEqual({ version: 1, sections: [], analyses: [] })
    const [row] =
      await database()`select number, (select count(*) from operation where owner_id = ${owner}) as operations,
      (select name from person where id = ${owner}) as name from revision where owner_id = ${owner}`
    expect(row).toEqual({ number: '0', operations: '0', name: '김하나' })
  })

  it('refuses a stranger, who sees nothing either', async () => {
    const { owner, viewer } = await newcomer()
    const stranger = await newcomer()
    await storeImports(viewer, ready(owner, read(whole)))
    expect(await storeImports(stranger.viewer, ready(owner, read(whole)))).toBeNull()
    expect(await loadDocument(stranger.viewer, owner)).toBeNull()
    expect((await stored(viewer, owner)).analyses).toHaveLength(1)
  })

  it('stores as many items as a document may have', async () => {
    const { owner, viewer } = await newcomer()
    const nodes = Array.from({ length: sectionLimit }, (_, index) => {
      const text = `항목 ${index}`
      return { form: 'bullet' as const, box: 'none' as const, start: null, text, children: [] }
    })
    const sections = [{ kind: 'strength' as const, heading: null, nodes }]
    const imported = await storeImports(viewer, ready(owner, { version: 1, sections, analyses: [] }))
    expect(imported).toEqual({ items: sectionLimit, analysis: null, revisions: { first: 1, last: 1 } })
    expect((await stored(viewer, owner)).sections).toEqual(sections)
    const more = ready(owner, { version: 1, sections, analyses: [] })
    await expect(storeImports(viewer, more)).rejects.toMatchObject({
      code: 'outline_full',
    })
    expect((await stored(viewer, owner)).sections).toEqual(sections)
  }, 40_000)
})
