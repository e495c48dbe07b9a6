import { describe, expect, it } from 'vitest'
import { formatDocument } from '@/features/document/markdown/rules/format'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { sample } from '@/features/document/markdown/testing/samples'
import type { CareerDocument } from '../schema'
import { fromRows } from './from-rows'
import { toRows } from './rows'

function counter(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id-${String(count).padStart(6, '0')}`
  }
}

const plain = { form: 'bullet', box: 'none', start: null, children: [] } as const
const full: CareerDocument = {
  version: 1,
  sections: [
    {
      kind: 'goals',
      heading: null,
      nodes: [{ ...plain, key: 'n1', isGoal: true, text: '동료', children: [] }],
    },
  ],
  analyses: [
    {
      current: true,
      sections: [
        { kind: 'goal', heading: null, nodes: [{ ...plain, text: '좋은 동료', goal: 'n1', children: [] }] },
        {
          kind: 'required',
          heading: '## 2.1) 필요 역량',
          nodes: [
            {
              ...plain,
              key: 'n2',
              text: '가',
              target: 3,
              self: 0,
              evidence: ['글', 'https://example.com'],
              children: [],
            },
            { ...plain, key: 'n3', text: '나', children: [] },
          ],
        },
        {
          kind: 'todo',
          heading: null,
          nodes: [
            {
              ...plain,
              box: 'done',
              text: '다',
              due: '2026-12-01',
              doneOn: ['2026-11-01', '2026-11-08'],
              competencies: ['n2', 'n3'],
              children: [{ ...plain, text: '라', dismissed: ['n2'], children: [] }],
            },
          ],
        },
      ],
    },
    { current: false, sections: [] },
  ],
}

describe('rows', () => {
  it('hold all of a document', () => {
    expect(fromRows(toRows(full, counter()))).toEqual(full)
  })

  it('give the same document in any order of rows', () => {
    const rows = toRows(full, counter())
    const reversed = Object.fromEntries(
      Object.entries(rows).map(([table, all]) => [table, [...all].reverse()]),
    )
    expect(fromRows(reversed as typeof rows)).toEqual(full)
  })

  it('bring a parsed document back as it was printed', () => {
    const { document } = parseDocument(sample)
    const stored = fromRows(toRows(document, counter()))
    expect(stored).toEqual(document)
    expect(formatDocument(stored)).toBe(formatDocument(document))
  })
})
