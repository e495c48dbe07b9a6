import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { each, type Item, node, section } from './sample-document'

/** As many items as given, every tenth a parent of the nine that follow. */
const items = (count: number, make: (index: number) => Item): Item[] =>
  each(count / 10, (group) => ({
    ...make(group * 10),
    children: each(9, (child): DocumentNode => node(make(group * 10 + child + 1))),
  }))

/** A document far beyond the usual size: 1,000 goals on one page, and 1,000 items in the outlines of its analysis. */
export function longDocument(): CareerDocument {
  const level = (index: number) => (index % 5) as 0 | 1 | 2 | 3 | 4
  const competencies = (index: number) => [`c${index % 200}`]
  const required = items(200, (index) => ({
    text: `필요역량 ${index}: 캐시, 락, 이벤트 기반 아키텍처`,
    key: `c${index}`,
    target: 3 as const,
    self: level(index),
  }))
  const about = (words: string) => (index: number) => ({
    text: `${words} ${index}: 결제 시스템을 이끄는 개발자`,
    competencies: competencies(index),
  })
  return {
    version: 1,
    sections: [
      section(
        'goals',
        items(1_000, (index) => ({ text: `항목 ${index}: 결제 시스템을 이끄는 개발자` })),
      ),
    ],
    analyses: [
      {
        current: true,
        sections: [
          section('goal', [{ text: '일 거래 100만 건을 멈춤 없이 처리하는 결제 시스템' }]),
          section('required', required),
          section('state', items(200, about('지금 할 수 있는 일'))),
          section('gap', items(300, about('운영한 경험이 부족하다'))),
          section(
            'todo',
            items(300, (index) => ({ ...about('할 일')(index), box: 'open' as const })),
          ),
        ],
      },
    ],
  }
}
