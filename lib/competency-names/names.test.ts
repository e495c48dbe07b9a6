import { describe, expect, test } from 'vitest'
import { fold } from './fold'
import { keysOf, namesIn } from './names'

test.each([
  ['Redis', '레디스 역량'],
  ['MSA', 'msa 경험'],
  ['Node.js', 'nodejs'],
  ['Node.js', 'Node JS'],
  ['Spring Boot', '스프링부트'],
  ['스프링 부트', 'SpringBoot'],
  ['헥사고날 아키텍처', '핵사고날아키텍처'],
  ['CI/CD', 'CI / CD 구축'.replace(' 구축', '')],
  ['Ｋａｆｋａ', '카프카'],
  ['쿠버네티스', 'k8s에 대한 이해'],
  ['TDD', '테스트 주도 개발'],
  ['RDB [중]', 'RDB'],
  ['백엔드', '벡엔드 개발'],
  ['Kafka 운영', '카프카운영 경험'],
  ['앱 개발', '앱개발'],
  ['응답 속도', '응답속도 능력'],
  ['Redis 클러스터 운영', '레디스 클러스터를 운영'],
  ['도커를이용한개발', 'Docker'],
  ['자바와', 'Java는'],
  ['Kafka', 'Kafka를 직접 운영해 본다'],
  ['Java 17', 'Java8'],
  ['MySQL 8.0 운영', 'MySQL 5.7'],
  ['쿠버네티즈', 'Kubernates 클러스터'],
  ['도메인 주도 설계(DDD)', '도메인 모델링'],
  ['디비 쿼리 튜닝 경험', 'SQL 최적화'],
  ['소통하는 능력', 'Communication skills'],
  ['테스트 전략', '테스트'],
  ['- [ ] 1. **Redis** ★★★☆☆', 'Redis'],
  ['Redis 서버 운영', 'Redis'],
  ['스프링 Batch', 'Spring 배치'],
  ['카프카 모니터링', 'Kafka'],
  ['클라우드 환경 보안', 'Cloud security'],
  ['문제를 작게 나누어 해결한다', '문제 해결'],
  ['Mentors junior developers', '멘토링'],
  ['Analyzing data to drive decisions', '데이터 분석'],
  ['C++17 문법', 'C++'],
  ['파이썬 3년 이상', 'Python'],
])('%s and %s mean the same', (one, other) => {
  expect(keysOf(one)).toEqual(keysOf(other))
  expect(keysOf(one)).toHaveLength(1)
})

test.each([
  ['Java', 'JavaScript'],
  ['MySQL', 'NoSQL'],
  ['C', 'C++'],
  ['C++', 'C#'],
  ['React', 'React Native'],
  ['AWS EC2', 'AWS S3'],
  ['Machine learning', 'Machine'],
  ['뷰 바인딩', 'Vue 바인딩'],
])('%s and %s do not', (one, other) => {
  expect(keysOf(one)).not.toEqual(keysOf(other))
})

describe('what a line names', () => {
  test('several things, each in the words of the line', () => {
    expect(keysOf('RDB, MySQL, Redis')).toEqual(['rdb', 'mysql', 'redis'])
    expect(keysOf('Spring(JPA, QueryDSL)')).toEqual(['spring', 'jpa', 'querydsl'])
    expect(keysOf('도커 및 쿠버네티스 활용')).toEqual(['docker', 'kubernetes'])
    expect(keysOf('React, Vue 경험')).toEqual(['react', 'vue'])
    expect(keysOf('Java · 자바')).toEqual(['java'])
    expect(namesIn('리액트 · Vue.js [중]')).toEqual([
      { key: 'react', words: 'React', kind: null },
      { key: 'vue', words: 'Vue', kind: null },
    ])
  })

  test.each<[string, string[]]>([
    ['RDBMS: 인덱스, 트랜잭션', ['rdb', '인덱스', '트랜잭션']],
    ['보안: 암호화(RSA), 인증', ['보안', '암호화', '인증']],
    ['백엔드: Java, Spring', ['java', 'spring']],
    ['백엔드, Java', ['백엔드', 'java']],
    ['Redis를 활용한 캐시 설계 경험', ['redis', '캐시']],
    ['도커와 쿠버네티스 운영', ['docker', 'kubernetes']],
    ['소통과 협업', ['커뮤니케이션', '협업']],
    ['Redis, 결과를 오래 붙들고 생각해서 남에게 차근차근 알려 주는 힘', ['redis']],
    ['Kafka — 이벤트 기반 아키텍처', ['kafka', '이벤트기반아키텍처']],
    ['CI/CD, UI/UX', ['cicd', 'ui', 'ux']],
    ['단위/통합/E2E 테스트', ['단위 테스트', '통합 테스트', 'E2E 테스트']],
    ['Spring Boot/Security', ['Spring Boot', 'Spring Security']],
    ['테스트(E2E 포함) 자동화', ['테스트 자동화', 'E2E 테스트']],
    ['Kafka (컨슈머, 파티션)', ['kafka']],
    ['Redis (캐시)', ['redis']],
    ['프로메테우스 모니터링', ['prometheus', '모니터링']],
    ['Kafka 운영 및 모니터링', ['kafka']],
    ['웹 성능 테스트', ['부하 테스트']],
    ['Compose로 화면 만들기', ['Jetpack Compose']],
  ])('%s', (line, keys) => {
    expect(keysOf(line)).toEqual(keys.map(fold))
  })

  test.each<[string, string | null]>([
    ['Kafka 운영 경험', '운영'],
    ['Kafka에 대한 이해', '이해'],
    ['카프카 클러스터 운영 및 이해', null],
    ['Kafka', null],
    ['Kafka 활용', null],
    ['Kafka를 써서 주문을 나눈다', null],
    ['Java 17', '17'],
    ['Vue3', '3'],
  ])('and what one does with it: %s', (line, kind) => {
    expect(namesIn(line)[0]?.kind).toBe(kind)
  })

  test('one thing, where a sentence has commas', () => {
    expect(
      keysOf('테스트 코드를 꼼꼼하게 작성하고, 다른 사람이 고치기 쉬운 코드를 남길 수 있는 능력'),
    ).toHaveLength(1)
  })

  test('nothing, and of a word that only qualifies others that word', () => {
    expect(keysOf(' \n- ')).toEqual([])
    expect(keysOf('🙂')).toEqual([])
    expect(keysOf('경험')).toEqual(['경험'])
    expect(keysOf('수')).toEqual(['수'])
  })

  test('nothing, where it is an essay; and no key is too long for an index', () => {
    expect(keysOf('가 '.repeat(251))).toEqual([])
    expect(Buffer.byteLength(keysOf('ﷺ'.repeat(500))[0] ?? '')).toBeLessThan(1_300)
    expect(keysOf('😀𠮷'.repeat(120))[0]).toBe('𠮷'.repeat(120))
  })
})
