import { v4 as uuid } from 'uuid'
import type { Viewer } from '@/db/client'
import { type DocumentRows, toRows } from '@/features/document/format/rules/rows'
import type { CareerDocument, DocumentNode, DocumentSection } from '@/features/document/format/schema'
import { importOperations } from '@/features/document/import/rules/operations'
import type { Operation } from '@/features/outline/model/rules/operation'
import { applyOperations } from '@/features/outline/write/mutations/apply'

export type Item = Partial<DocumentNode> & { text: string }

export const node = ({ children = [], ...item }: Item): DocumentNode => ({
  form: 'bullet',
  box: 'none',
  start: null,
  children,
  ...item,
})

export const section = (kind: DocumentSection['kind'], items: Item[]): DocumentSection => ({
  kind,
  heading: null,
  nodes: items.map(node),
})

export const each = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

/**
 * A document of the usual size: 19 competencies, each with levels, a gap and a to-do; see the README, "Benchmark".
 *
 * @param count of its competencies, where another one is wanted
 */
export function careerDocument(count = 19): CareerDocument {
  const competency = (index: number) => ({
    text: `대용량 처리 역량 ${index}: 캐시, 락, 이벤트 기반 아키텍처`,
    key: `c${index}`,
    target: 3 as const,
    self: (index % 4) as 0 | 1 | 2 | 3,
  })
  const groups = each(Math.ceil(count / 5), (group) => ({
    ...competency(group * 5),
    children: each(Math.min(4, count - group * 5 - 1), (child) => node(competency(group * 5 + child + 1))),
  }))
  return {
    version: 1,
    sections: [
      section(
        'strength',
        each(5, (i) => ({ text: `키워드 ${i}` })),
      ),
      section(
        'readme',
        each(4, (i) => ({ text: `저를 소개하는 문장 ${i}입니다.`, form: 'paragraph' })),
      ),
      section(
        'goals',
        each(3, (i) => ({ text: `되고 싶은 개발자 ${i}`, isGoal: true })),
      ),
    ],
    analyses: [
      {
        current: true,
        sections: [
          section('goal', [{ text: '일 거래 100만 건을 멈춤 없이 처리하는 결제 시스템을 이끄는 개발자' }]),
          section('required', groups),
          section(
            'state',
            each(Math.min(12, count), (i) => ({ text: `지금 할 수 있는 일 ${i}`, competencies: [`c${i}`] })),
          ),
          section(
            'gap',
            each(count, (i) => ({
              text: `이론은 알지만 운영한 경험이 부족하다 ${i}`,
              competencies: [`c${i}`],
            })),
          ),
          section(
            'todo',
            each(count, (i) => ({
              text: `부하 시험으로 전후를 재 보기 ${i}`,
              box: 'open',
              competencies: [`c${i}`],
            })),
          ),
        ],
      },
    ],
  }
}

/** Stores a document, of the usual size unless another one is given. @returns the id of its analysis */
export async function sampleDocument(
  viewer: Viewer,
  owner: string,
  document: CareerDocument = careerDocument(),
): Promise<string> {
  const rows = toRows(document, uuid)
  const empty = { kys: { sections: [], nodes: [] }, analyses: [] }
  const outlines = importOperations(owner, rows, empty, { kys: 'replace', modes: new Map() }, () => uuid())
  const stored = await applyOperations(viewer, owner, [...outlines, ...facetOperations(rows)])
  const [analysis] = rows.analyses
  if (!stored.ok || !analysis) throw new Error('The sample document was not stored.')
  return analysis.id
}

function facetOperations(rows: DocumentRows): Operation[] {
  return [
    ...rows.levels.map(
      ({ nodeId, kind, value }): Operation => ({
        kind: 'level',
        id: uuid(),
        node: nodeId,
        level: kind,
        value,
      }),
    ),
    ...rows.links.map(
      ({ nodeId, competencyId }): Operation => ({
        kind: 'link',
        id: uuid(),
        node: nodeId,
        competency: competencyId,
        linked: true,
      }),
    ),
  ]
}
