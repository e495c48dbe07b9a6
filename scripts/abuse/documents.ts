import { each, section } from '../bench/sample-document'

/** A document with as many competencies, and as many sentences that are linked to none. */
export const unlinkedDocument = (count: number) => ({
  version: 1 as const,
  sections: [],
  analyses: [
    {
      current: true,
      sections: [
        section('goal', [{ text: '결제 시스템을 이끄는 개발자' }]),
        section(
          'required',
          each(count, (i) => ({ text: `필요역량 ${i}: 캐시, 락, 이벤트 기반 아키텍처` })),
        ),
        section(
          'state',
          each(count, (i) => ({ text: `지금 할 수 있는 일 ${i}: 결제 시스템을 운영했다` })),
        ),
      ],
    },
  ],
})

/** A document with as many of everything, linked and rated, and a tenth as many goals. */
export const wholeDocument = (count: number) => ({
  version: 1 as const,
  sections: [
    section(
      'strength',
      each(count, (i) => ({ text: `키워드 ${i}` })),
    ),
    section(
      'goals',
      each(count / 10, (i) => ({ text: `되고 싶은 개발자 ${i}`, isGoal: true })),
    ),
  ],
  analyses: [
    {
      current: true,
      sections: [
        section(
          'goal',
          each(count / 10, (i) => ({ text: `결제 시스템을 이끄는 개발자 ${i}` })),
        ),
        section(
          'required',
          each(count, (i) => ({
            text: `필요역량 ${i}: 캐시, 락`,
            key: `c${i}`,
            target: 3 as const,
            self: 1 as const,
          })),
        ),
        section(
          'gap',
          each(count, (i) => ({ text: `모자람 ${i}`, competencies: [`c${i}`] })),
        ),
        section(
          'todo',
          each(count, (i) => ({ text: `할 일 ${i}`, box: 'open' as const, competencies: [`c${i}`] })),
        ),
      ],
    },
  ],
})
