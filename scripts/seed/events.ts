import {
  type Author,
  accept,
  answer,
  answerLast,
  ask,
  becomeMentee,
  type Cast,
  close,
  type Event,
  gather,
  settle,
  takeMentor,
  viewPage,
  writingOf,
} from './story'

/** The cast: three developers, a mentor of two of them, and the lead of all. */
export type People = { seoyun: Author; junho: Author; daeun: Author; mentor: Cast; lead: Cast }

/** All events of the ten weeks, in order of time. */
export function eventsOf({ seoyun, junho, daeun, mentor, lead }: People): Event[] {
  const events: Event[] = [
    ...[seoyun, junho, daeun].flatMap(writingOf),
    { at: 1.2, run: () => becomeMentee(seoyun, mentor) },
    { at: 1.5, run: () => ask(seoyun, mentor, '필요역량을 빠뜨리지 않았는지 먼저 봐 주세요.') },
    { at: 1.7, run: () => viewPage(mentor, seoyun) },
    {
      at: 1.71,
      run: () =>
        answer(mentor, seoyun, {
          verdict: 'changes',
          words:
            '방향이 좋아요. 캐시와 카프카는 **왜 필요한지**를 한 번 더 적어 보면 할 일이 또렷해질 거예요.',
          levels: [
            ['cache', 1],
            ['batch', 3],
            ['kafka', 1],
            ['monitoring', 1],
          ],
          threads: [
            [
              'cache',
              '락을 잡은 프로세스가 죽으면 지금 코드에서는 어떻게 되나요? 한 번 재현해 보면 좋겠어요.',
            ],
            ['batch', '스스로는 경험이라고 적었지만, 혼자 운영하고 있으니 실무로 봐도 될 것 같아요.'],
          ],
          todo: ['kafka', '결제 이벤트가 두 번 왔을 때의 결과를 테스트로 적기'],
        }),
    },
    { at: 2.1, run: () => accept(seoyun) },
    {
      at: 2.21,
      run: () => answerLast(seoyun, seoyun, '시간이 지나야 풀려요. 재현하는 일을 할 일에 적어 두었어요.'),
    },
    { at: 2.22, run: () => takeMentor(junho, mentor) },
    { at: 4.0, run: () => gather(lead, '결제플랫폼팀', [seoyun, junho, daeun]) },
    { at: 6.35, run: () => settle(seoyun) },
    { at: 6.5, run: () => ask(seoyun, mentor, '캐시와 락을 실제로 해 봤어요. 다음에 무엇을 볼지 궁금해요.') },
    { at: 6.8, run: () => viewPage(mentor, seoyun) },
    {
      at: 6.81,
      run: () =>
        answer(mentor, seoyun, {
          verdict: 'approve',
          words: '재현한 기록이 훌륭해요. 이제 클러스터로 넘어가도 좋아요.',
          levels: [['cache', 2]],
          replies: ['배치 수준은 한 번 더 이야기해 봐요. 복구를 혼자 끝낸 일이 있었지요?'],
        }),
    },
    { at: 7.0, run: () => close(seoyun) },
    { at: 5.3, run: () => ask(junho, mentor, '접근성 다음으로 무엇을 하면 좋을까요?') },
    { at: 5.5, run: () => viewPage(mentor, junho) },
    {
      at: 5.51,
      run: () =>
        answer(mentor, junho, {
          verdict: 'approve',
          words: '테스트가 가장 급해 보여요. 결제 흐름부터 지켜 주세요.',
          levels: [
            ['react', 3],
            ['a11y', 2],
            ['e2e', 1],
          ],
          threads: [
            ['monitor', '아직 없음이라고 솔직하게 적어 주어서 좋아요. 가장 작은 첫걸음은 무엇일까요?'],
          ],
        }),
    },
    { at: 5.9, run: () => close(junho) },
    { at: 5.95, run: () => answerLast(junho, junho, '오류를 한곳에 모으는 것부터 해 볼게요.') },
    { at: 9.1, run: () => viewPage(mentor, seoyun) },
    {
      at: 9.2,
      run: () =>
        answer(mentor, seoyun, {
          verdict: 'comment',
          words: '지난주 장애 회고를 읽었어요. 하나만 더 권해 볼게요.',
          competency: '장애 회고를 이끄는 역량',
        }),
    },
    { at: 9.7, run: () => ask(junho, mentor, '테스트를 고친 뒤의 나의 상태를 다시 봐 주세요.') },
  ]
  return events.sort((a, b) => a.at - b.at)
}
