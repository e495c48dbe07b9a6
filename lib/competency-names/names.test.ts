import { describe, expect, test } from 'vitest'
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
  ['테스트 전략', '테스트'],
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
      { key: 'react', words: '리액트' },
      { key: 'vue', words: 'Vue.js' },
    ])
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
