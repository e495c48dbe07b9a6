import { each, section } from '../bench/sample-document'

/** A document of as many competencies, and of as many sentences that are linked to none of them. */
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
