import type { Developer } from './developer'

/** Payments, back end. */
export const seoyun: Developer = {
  name: '한서윤',
  email: 'seoyun@example.com',
  begins: 0.1,
  strengths: ['끈질긴 원인 찾기', '돈이 오가는 코드', '기록하는 습관', 'Kotlin'],
  readme:
    '결제 승인과 정산을 3년째 맡고 있는 백엔드 개발자예요.\n숫자가 맞지 않으면 맞을 때까지 들여다봐요.\n요즘은 **멈추지 않는 시스템**에 관심이 많아요.',
  goals: [
    '하루 거래 100만 건을 멈춤 없이 처리하는 결제 시스템을 이끄는 개발자',
    '장애를 겪고 나면 반드시 더 단단해지는 팀을 만드는 개발자',
  ],
  areas: [
    {
      text: '대용량 처리',
      of: [
        {
          key: 'cache',
          text: 'Redis, 분산 락',
          target: 3,
          self: [
            [0.3, 1],
            [4.4, 2],
          ],
          state: '조회 캐시는 붙여 봤어요. 락은 라이브러리에 맡겨 두고 동작을 설명하지는 못해요.',
          gap: '클러스터 운용 경험이 없고, 락이 풀리지 않았을 때 어떻게 되는지 확인해 본 적이 없어요.',
          evidence: [4.5, '주문 조회 캐시: p95 420 ms → 70 ms, [정리한 글](https://example.com/cache)'],
          todos: [
            { text: '주문 조회에 캐시를 붙이고 전후를 재기', from: 0.6, done: 4.2 },
            { text: '락을 잡은 채 프로세스를 죽여 보고 결과 적기', from: 2.2, done: 6.3 },
            { text: 'Redis Cluster를 세 노드로 띄워 장애 조치 재현하기', from: 6.4, due: 11.5 },
          ],
        },
        {
          key: 'batch',
          text: '정산 배치 설계',
          target: 4,
          self: [
            [0.3, 2],
            [7.3, 3],
          ],
          state: '일 정산 배치를 혼자 고치고 배포해요. 다시 돌려도 같은 결과가 나오게 만들었어요.',
          gap: '한 건이 실패하면 전체를 다시 돌려야 해서 복구가 느려요.',
          evidence: [7.4, '실패한 묶음만 다시 도는 구조로 바꿔 복구 시간을 3시간에서 12분으로 줄임'],
          todos: [
            { text: '실패한 묶음만 다시 돌리는 단계 나누기', from: 1.1, done: 7.1 },
            { text: '정산 결과를 원장과 맞춰 보는 점검 추가하기', from: 3.2, done: 8.4 },
          ],
        },
        {
          key: 'kafka',
          text: 'Kafka',
          target: 3,
          self: [[0.3, 1]],
          state: '컨슈머를 고쳐 본 적은 있지만 토픽을 설계해 본 적은 없어요.',
          gap: '순서와 중복을 어디까지 보장해야 하는지 스스로 정하지 못해요.',
          todos: [
            { text: '결제 완료 이벤트의 파티션 키를 정하고 이유 적기', from: 2.3, done: 5.4 },
            { text: '중복 메시지를 걸러 내는 컨슈머 만들기', from: 5.5, due: 10.4 },
          ],
        },
      ],
    },
    {
      text: '안정적인 운영',
      of: [
        {
          key: 'monitoring',
          text: '모니터링, 알림',
          target: 3,
          self: [
            [0.4, 2],
            [8.5, 3],
          ],
          state: '대시보드는 있지만 알림이 너무 많아 꺼 둔 것도 있어요.',
          gap: '무엇을 봐야 결제가 건강한지 한 문장으로 말하지 못해요.',
          todos: [
            { text: '결제 성공률을 서비스 목표로 정하고 알림 다시 쓰기', from: 3.4, done: 8.3 },
            { text: '한 달 동안 울린 알림을 모두 분류하기', from: 0.6, done: 2.4 },
          ],
        },
        {
          key: 'db',
          text: 'RDB, MySQL',
          target: 3,
          self: [[0.4, 3]],
          state: '실행 계획을 읽고 인덱스를 고쳐요. 느린 쿼리를 매주 살펴봐요.',
        },
        { key: 'k8s', text: '쿠버네티스', target: 2, self: [[0.4, 1]], todos: [] },
      ],
    },
    {
      text: '함께 일하기',
      of: [
        {
          key: 'review',
          text: '코드 리뷰로 설계 이끌기',
          target: 3,
          self: [
            [0.4, 1],
            [6.1, 2],
          ],
          gap: '의견은 있는데 근거를 글로 남기지 않아 같은 이야기를 되풀이해요.',
          todos: [{ text: '설계 문서 하나를 먼저 써서 리뷰 받기', from: 4.1, done: 6.0 }],
        },
      ],
    },
  ],
}

/** Front end. */
export const junho: Developer = {
  name: '오준호',
  email: 'junho@example.com',
  begins: 1.1,
  strengths: ['쓰는 사람 편에서 보기', '접근성', 'TypeScript'],
  readme:
    '결제창과 가맹점 화면을 만드는 프론트엔드 개발자예요.\n느린 휴대전화에서도 잘 되는 화면을 좋아해요.',
  goals: ['누구나 세 번의 손짓으로 결제를 끝내는 화면을 만드는 개발자', '디자인 시스템을 키우는 개발자'],
  areas: [
    {
      text: '화면',
      of: [
        {
          key: 'react',
          text: 'React',
          target: 4,
          self: [[1.3, 3]],
          state: '결제창을 혼자 설계하고 운영해요.',
          evidence: [5.2, '결제창 번들을 절반으로 줄인 기록: 312 kB → 148 kB'],
          todos: [{ text: '렌더링이 잦은 화면 세 곳을 재고 고치기', from: 1.6, done: 5.1 }],
        },
        {
          key: 'a11y',
          text: '웹 접근성',
          target: 3,
          self: [
            [1.3, 2],
            [7.2, 3],
          ],
          state: '키보드로 끝까지 결제할 수 있어요. 스크린 리더는 한 가지로만 확인했어요.',
          gap: '오류가 났을 때 초점이 어디로 가는지 화면마다 달라요.',
          todos: [
            { text: '오류 화면의 초점 규칙을 정해 모든 폼에 맞추기', from: 2.1, done: 7.0 },
            { text: '스크린 리더 두 가지로 결제 끝까지 해 보기', from: 7.3, due: 10.2 },
          ],
        },
        {
          key: 'ts',
          text: '타입스크립트',
          target: 3,
          self: [[1.3, 3]],
          state: '서버와 나누는 타입을 한곳에서 만들어 쓰게 했어요.',
        },
      ],
    },
    {
      text: '품질',
      of: [
        {
          key: 'e2e',
          text: '테스트 코드',
          target: 3,
          self: [
            [1.4, 1],
            [6.3, 2],
          ],
          state: '단위 테스트는 쓰지만 결제 흐름 전체를 지켜 주는 테스트는 적어요.',
          gap: '가끔 실패하는 테스트를 그냥 다시 돌려요.',
          todos: [
            { text: '결제 성공과 실패 흐름을 브라우저 테스트로 쓰기', from: 2.2, done: 6.2 },
            { text: '가끔 실패하는 테스트의 원인 다섯 개 찾기', from: 6.4, done: 9.1 },
          ],
        },
        {
          key: 'monitor',
          text: '모니터링',
          target: 2,
          self: [[1.4, 0]],
          gap: '사용자 화면에서 난 오류를 우리는 문의로 알게 돼요.',
          todos: [
            { text: '화면 오류를 모아 매주 훑어보기', from: 3.3, due: 4.4, weekly: [4.4, 5.4, 7.3, 8.4] },
          ],
        },
        { key: 'redis', text: '레디스', target: 1, self: [[1.4, 0]] },
      ],
    },
  ],
}

/** Platform. */
export const daeun: Developer = {
  name: '민다은',
  email: 'daeun@example.com',
  begins: 2.1,
  strengths: ['자동화', '차분한 장애 대응', 'Linux', 'Go'],
  readme: '배포와 관측을 맡은 플랫폼 개발자예요.\n사람이 두 번 한 일은 세 번째에 기계가 하게 해요.',
  goals: ['새벽에 아무도 깨우지 않는 플랫폼을 만드는 개발자', '누구나 겁 없이 배포하게 돕는 개발자'],
  areas: [
    {
      text: '플랫폼',
      of: [
        {
          key: 'k8s',
          text: 'Kubernetes',
          target: 4,
          self: [[2.3, 3]],
          state: '클러스터 두 개를 맡아 올리고 고쳐요.',
          gap: '올리는 날에는 아직도 제가 옆에 있어야 해요.',
          evidence: [6.5, '판올림을 사람 손 없이 끝낸 기록 두 번'],
          todos: [
            { text: '노드 판올림을 스크립트 하나로 끝내기', from: 2.6, done: 6.4 },
            { text: '판올림 되돌리기 연습을 분기마다 하기', from: 6.6, due: 12.1 },
          ],
        },
        {
          key: 'obs',
          text: '모니터링 역량',
          target: 4,
          self: [
            [2.3, 3],
            [8.2, 4],
          ],
          state: '지표와 로그와 추적을 한 화면에서 볼 수 있게 했어요.',
          todos: [{ text: '팀마다 서비스 목표 한 장씩 같이 쓰기', from: 3.1, done: 8.1 }],
        },
        {
          key: 'kafka',
          text: '아파치 카프카',
          target: 3,
          self: [[2.3, 3]],
          state: '브로커 다섯 대를 운영하고 용량을 계획해요.',
        },
      ],
    },
    {
      text: '보안과 데이터',
      of: [
        {
          key: 'security',
          text: '보안',
          target: 3,
          self: [
            [2.4, 1],
            [9.0, 2],
          ],
          state: '비밀값을 한곳에 두었지만 돌려 쓰는 것이 남아 있어요.',
          gap: '누가 무엇에 닿을 수 있는지 한눈에 보이지 않아요.',
          todos: [
            { text: '오래된 비밀값을 모두 바꾸고 주기 정하기', from: 4.2, done: 8.6 },
            { text: '권한 표를 만들어 분기마다 줄이기', from: 5.1, due: 10.5 },
          ],
        },
        {
          key: 'db',
          text: 'MySQL, Redis',
          target: 3,
          self: [[2.4, 2]],
          gap: '복구 연습을 문서로만 해 봤어요.',
          todos: [{ text: '백업으로 빈 서버를 살려 시간 재기', from: 3.2, done: 7.5 }],
        },
      ],
    },
  ],
}
