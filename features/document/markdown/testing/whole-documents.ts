import fc from 'fast-check'
import type {
  CareerDocument,
  DocumentAnalysis,
  DocumentNode,
  DocumentSection,
} from '@/features/document/format/schema'

type Facets = Partial<Omit<DocumentNode, 'text' | 'children' | 'form'>>

const text = fc.oneof(
  fc.constantFrom(
    'Kotlin',
    '지표 설계 [중]',
    '# 제목처럼',
    '- [ ] 둘째 줄\n셋째 줄',
    '',
    ' ',
    '\\',
    '<b>x</b>',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }).filter((each) => !/[\0\p{Surrogate}]/u.test(each)),
)
const level = fc.constantFrom(0, 1, 2, 3, 4) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>
const days = ['0001-01-01', '2024-02-29', '2026-11-23', '2026-12-12', '9999-12-31']
const day = fc.constantFrom(...days)
const rule = fc.constantFrom('FREQ=DAILY', 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const listOf = <T>(arbitrary: fc.Arbitrary<T>) => maybe(fc.array(arbitrary, { minLength: 1, maxLength: 3 }))

function nodes(facets: fc.Arbitrary<Facets>, depth = 0): fc.Arbitrary<DocumentNode[]> {
  const node = fc
    .record({
      form: fc.constantFrom('bullet', 'ordered', 'paragraph', 'quote', 'raw') as fc.Arbitrary<
        DocumentNode['form']
      >,
      start: fc.option(fc.nat(999_999_999)),
      text,
      facets,
      children: depth > 1 ? fc.constant<DocumentNode[]>([]) : fc.nat().chain(() => nodes(facets, depth + 1)),
    })
    .map(({ facets: own, ...rest }): DocumentNode => withoutBlanks({ ...rest, box: 'none', ...own }))
  return fc.array(node, { maxLength: 3 })
}

function withoutBlanks(node: DocumentNode): DocumentNode {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as DocumentNode
}

const section = (kind: DocumentSection['kind'], facets: fc.Arbitrary<Facets>) =>
  fc.record({
    kind: fc.constant(kind),
    heading: fc.constantFrom(null, '## 제 말', '### Key Strength ##', '메모\n---'),
    nodes: nodes(facets),
  })

const plain = fc.constant<Facets>({})
const boxed = fc.constantFrom<Facets>({}, { box: 'open' }, { box: 'done' })

/** Names the items of one kind, as others may refer to them. */
function keyed(sections: DocumentSection[], kind: DocumentSection['kind'], prefix: string): string[] {
  const keys: string[] = []
  const visit = (node: DocumentNode): void => {
    node.key = `${prefix}${keys.length}`
    keys.push(node.key)
    node.children.forEach(visit)
  }
  for (const each of sections) if (each.kind === kind) each.nodes.forEach(visit)
  return keys
}

const keysFrom = (keys: string[]) =>
  keys.length === 0 ? fc.constant(undefined) : maybe(fc.subarray(keys, { minLength: 1 }))

function analysis(index: number, goals: string[]): fc.Arbitrary<DocumentAnalysis> {
  const required = section(
    'required',
    fc.record({ target: maybe(level), self: maybe(level), evidence: listOf(text) }),
  )
  return fc.array(required, { maxLength: 2 }).chain((sections) => {
    const keys = keyed(sections, 'required', `r${index}.`)
    const links = { competencies: keysFrom(keys), dismissed: keysFrom(keys) }
    const done = fc.oneof(
      boxed,
      fc
        .record({
          box: fc.constantFrom('open' as const, 'done' as const),
          doneOn: fc.subarray(days, { minLength: 1 }),
          recurs: maybe(rule),
        })
        .map((parts): Facets => parts),
    )
    const todo = fc
      .tuple(done, fc.record({ ...links, due: maybe(day) }))
      .map((parts): Facets => Object.assign({}, ...parts))
    const chosen = goals.length === 0 ? plain : fc.record({ goal: maybe(fc.constantFrom(...goals)) })
    return fc
      .tuple(
        section('goal', chosen),
        section('gap', fc.record(links)),
        fc.oneof(section('state', fc.record(links)), section('state_gap', fc.record(links))),
        fc.oneof(section('todo', todo), section('other', todo)),
      )
      .map((others) => ({ current: false, sections: [...sections, ...others] }))
  })
}

/** A document with everything that the JSON form can hold. */
export const wholeDocument: fc.Arbitrary<CareerDocument> = fc
  .tuple(
    fc.array(section('strength', plain), { maxLength: 2 }),
    fc.array(
      section(
        'goals',
        maybe(fc.constant(true)).map((isGoal) => ({ isGoal })),
      ),
      { maxLength: 2 },
    ),
    fc.array(
      fc.oneof(
        section('name', plain),
        section('part', plain),
        section('readme', plain),
        section('other', boxed),
      ),
    ),
  )
  .chain(([strengths, goals, others]) => {
    const sections = [...strengths, ...goals, ...others]
    const keys = keyed(sections, 'goals', 'g')
    const analyses = fc.nat(2).chain((count) => {
      return fc.tuple(...Array.from({ length: count }, (_, index) => analysis(index, keys)))
    })
    return fc.tuple(fc.constant(sections), analyses, fc.nat(2)).map(([own, list, current]) => ({
      version: 1 as const,
      sections: own,
      analyses: list.map((each, index) => ({ ...each, current: index === current })),
    }))
  })
