import { describe, expect, test } from 'vitest'
import { countSteps } from '@/lib/testing/steps'
import { groupLines } from './group-lines'
import { aside, labelled, teams, teamsAside, tuned, unlike } from './testing/labelled'
import { measure, togetherOf } from './testing/measure'

const named = (...lines: string[]) => groupLines(lines).map(({ name, items }) => [name, items])

describe('groups', () => {
  test('hold lines of one meaning, and a line of several stands in several', () => {
    expect(named('Redis', '레디스를 이용한 캐싱', '캐시 설계', '🙂')).toEqual([
      ['Redis', [0, 1]],
      ['캐시', [1, 2]],
      ['🙂', [3]],
    ])
  })

  test('tell kinds of a thing apart only where both stand', () => {
    expect(named('Kafka 운영', 'Kafka')).toEqual([['Kafka', [0, 1]]])
    expect(named('Kafka 운영', 'Kafka', '카프카 이해')).toEqual([
      ['Kafka 운영', [0, 1]],
      ['Kafka 이해', [1, 2]],
    ])
    expect(named('Vue 2', 'Vue3', 'Vue')).toEqual([
      ['Vue 2', [0, 2]],
      ['Vue 3', [1, 2]],
    ])
  })

  test('of a field hold its tools only where somebody says no more than the field', () => {
    expect(named('Prometheus', 'Grafana').map(([name]) => name)).toEqual(['Prometheus', 'Grafana'])
    expect(named('모니터링', 'Grafana')).toContainEqual(['모니터링', [0, 1]])
  })

  test('bear with misspelled words, which never name one', () => {
    expect(named('쿠버네티즈')).toEqual([['Kubernetes', [0]]])
    expect(named('양자 얽힘 시뮬레이숀', '양자 얽힘 시뮬레이션', '양자 얽힘 시뮬레이션')).toEqual([
      ['양자 얽힘 시뮬레이션', [0, 1, 2]],
    ])
  })

  test('keep their names when somebody leaves, and have Latin ones where nobody writes Korean', () => {
    const lines = ['레디스', 'Redis', '협업 능력', 'Collaboration', '팀워크']
    const all = named(...lines).map(([name]) => name)
    for (const gone of lines.keys())
      expect(named(...lines.filter((_, index) => index !== gone)).map(([name]) => name)).toEqual(all)
    expect(named('Teamwork', 'Communication skills').map(([name]) => name)).toEqual([
      'Collaboration',
      'Communication',
    ])
  })
})

describe('lines labelled by hand', () => {
  test.each([
    ['that rules were made with', tuned, 0.93],
    ['that were kept aside', aside, 0.9],
    ['all together', labelled, 0.92],
  ] as const)('%s are grouped as their labels say', (_, lines, least) => {
    expect(measure(lines).f1).toBeGreaterThanOrEqual(least)
  })

  test.each(teams)('of the team $name are as well', ({ lines }) => {
    expect(measure(lines).f1).toBeGreaterThanOrEqual(0.85)
  })

  test.each(teamsAside)('of the team $name, that was kept aside, are as well', ({ lines }) => {
    expect(measure(lines).f1).toBeGreaterThanOrEqual(0.85)
  })

  test('that only look alike stay apart', () => {
    expect(togetherOf(unlike)).toEqual([])
  })
})

describe('the steps to group', () => {
  const stepsOf = countSteps()
  const syllables = '가나다라마바사아자차카타파하'
  const word = (index: number) =>
    [...index.toString(14)].map((digit) => syllables[Number.parseInt(digit, 14)]).join('')

  test.each<[string, (index: number) => string]>([
    ['real lines', (index) => labelled[index % labelled.length]?.line ?? ''],
    ['lines that nobody shares', (index) => `${word(index * 7_919)} ${word(index * 104_729)} 연동`],
    ['words that are alike', (index) => `소프트웨어${word(index)}`],
    ['long lines', (index) => `${word(index)} ${'컴포넌트 나누기, '.repeat(20)}`],
  ])('grow no faster than %s', (_, line) => {
    const steps = (count: number) =>
      stepsOf(() => groupLines(Array.from({ length: count }, (_, index) => line(index + count * 10))))
    steps(100)
    expect(steps(4_000) / steps(2_000)).toBeLessThan(2.6)
  })
})
