import { describe, expect, it } from 'vitest'
import { similarity } from './similarity'
import { threshold } from './suggest'

const same: [string, string][] = [
  ['JPA 역량', 'JPA'],
  ['JPA 개발역량', 'JPA'],
  ['대용량처리', '대용량 처리 경험'],
  ['RDB, MySQL', 'MySQL, RDB 역량'],
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
]
const apart: [string, string][] = [
  ['배치 재시도', '무중단 배포'],
  ['매주 회고를 쓴다', '대규모 배치 처리'],
  ['영어 회화 능력', '커뮤니케이션 능력'],
  ['Java', 'JavaScript 프레임워크 개발 경험'],
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
