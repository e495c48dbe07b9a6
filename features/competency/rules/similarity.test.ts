import { describe, expect, it } from 'vitest'
import { ambiguous, synonyms } from '@/lib/competency-names/synonyms'
import { sameName, similarity } from './similarity'
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

describe('what a dashboard shows in one row', () => {
  const pairs = synonyms.flatMap(([first, ...others]) => others.map((name) => [first, name] as const))
  it.each(pairs)('%s and %s are one name for suggestions as well', (first, name) => {
    expect(sameName(`${first} 역량`, name)).toBe(true)
    expect(similarity(first, name)).toBe(1)
  })

  it.each(pairs.filter((pair) => !pair.some((name) => ambiguous.includes(name))))(
    '%s and %s are, within a line, too',
    (first, name) => {
      expect(sameName(`${first} 실습 과정`, `${name} 실습 과정`)).toBe(true)
      expect(similarity(`오늘은 ${first} 실습을 했다`, `${name}`)).toBeGreaterThanOrEqual(threshold)
    },
  )
})
