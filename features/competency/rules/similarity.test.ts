import { describe, expect, it } from 'vitest'
import { fold } from '@/lib/competency-names/fold'
import { isAlone } from '@/lib/competency-names/known'
import { things } from '@/lib/competency-names/vocabulary'
import { nameOf, similarity } from './similarity'
import { threshold } from './suggest'

const same: [string, string][] = [
  ['JPA 역량', 'JPA'],
  ['JPA 개발역량', 'JPA'],
  ['대용량처리', '대용량 처리 경험'],
  ['RDB, MySQL', 'MySQL, RDB 역량'],
  ['레디스 역량', 'Redis'],
  ['테스트 주도 개발', 'TDD'],
  ['카프카운영 경험', 'Kafka 운영'],
]
const alike: [string, string][] = [
  ['핵사고날 아키텍처', '헥사고날 아키텍처 설계'],
  ['MySQL', 'RDB, MySQL, Redis'],
  ['Redis 클러스터를 운영해 본다', 'Redis 캐싱과 락'],
  ['RSA 심화', '보안: 암호화(RSA), 인증'],
  ['배치처리 재시도', '대규모 배치'],
  ['Kotlin 코루틴을 프로젝트에 써 본다', 'Kotlin, Java 기초 역량'],
  ['[중] 테스트 자동화', '테스트 자동화 (단위, 통합)'],
  ['카프카 학습', '카프카를 이용한 이벤트 처리'],
  ['Kafka 학습', '카프카를 이용한 이벤트 처리'],
  ['k8s 클러스터 운영', '쿠버네티스와 도커'],
  ['스프링 공부', 'Spring Boot'],
]
const apart: [string, string][] = [
  ['배치 재시도', '무중단 배포'],
  ['매주 회고를 쓴다', '대규모 배치 처리'],
  ['영어 회화 능력', '커뮤니케이션 능력'],
  ['Java', 'JavaScript 프레임워크 개발 경험'],
  ['자바', '자바스크립트 프레임워크 개발 경험'],
  ['', '역량'],
]

describe('similarity', () => {
  it.each(same)('%s is %s but for words that tell nothing', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThan(0.9)
  })
  it.each(alike)('%s is proposed for %s', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(threshold)
    expect(similarity(a, b)).toBeCloseTo(similarity(b, a))
  })
  it.each(apart)('%s is not proposed for %s', (a, b) => {
    expect(similarity(a, b)).toBeLessThan(threshold)
  })
})

describe('names of one thing', () => {
  const pairs = things.flatMap(({ same: [first = '', ...others] }) => others.map((name) => [first, name]))

  it('are one for suggestions as well', () => {
    for (const [first = '', name = ''] of pairs) {
      expect(nameOf(`${first} 역량`), `${first} and ${name}`).toBe(nameOf(name))
      expect(similarity(first, name), `${first} and ${name}`).toBe(1)
    }
  })

  it('of one word are one within a line, unless they mean other things too', () => {
    for (const [first = '', name = ''] of pairs) {
      if ([first, name].some((one) => isAlone(fold(one)) || !/^(?:[A-Za-z]+|[가-힣]{2,})$/.test(one)))
        continue
      expect(nameOf(`${first} 실습 과정`), `${first} and ${name}`).toBe(nameOf(`${name} 실습 과정`))
    }
  })
})

it('what is shown in one row of a dashboard is proposed, and is no mere repetition', () => {
  for (const [a, b] of [
    ['Redis', 'Redis를 활용한 캐시 설계 경험'],
    ['성능 최적화', '병목을 프로파일링으로 찾는다'],
    ['협업', '디자이너와 협업한 경험이 적다'],
  ] as const) {
    expect(similarity(a, b), `${a} and ${b}`).toBeGreaterThanOrEqual(threshold)
    expect(nameOf(a), `${a} and ${b}`).not.toBe(nameOf(b))
  }
})
