import { describe, expect, it } from 'vitest'
import { missingMost, onlyOneCan, whoCanHelp } from './findings'
import { groupItems, type Item } from './grid'
import { namedMembers } from './members'

const item = (
  ownerId: string,
  words: string,
  meanings: string[],
  self: Item['self'] = null,
  target: Item['target'] = null,
): Item => ({ ownerId, words, meanings, self, target })

describe('groupItems', () => {
  it('groups by meaning under the usual name, and keeps everybody’s own words', () => {
    const [redis, ...rest] = groupItems([
      item('a', '레디스', ['redis'], 2, 3),
      item('b', 'Redis', ['redis'], 1, 3),
      item('c', 'Redis [중]', ['redis']),
    ])
    expect(rest).toEqual([])
    expect(redis?.label).toBe('Redis')
    expect(redis?.cells.map(({ personId, words }) => [personId, words])).toEqual([
      ['a', ['레디스']],
      ['b', ['Redis']],
      ['c', ['Redis [중]']],
    ])
  })

  it('lets an item that names several things stand with each of them, levels and words included', () => {
    const groups = groupItems([
      item('a', 'RDB, MySQL, 레디스', ['rdb', 'mysql', 'redis'], 2, 4),
      item('b', 'MySQL', ['mysql'], 3, 3),
    ])
    expect(groups.map(({ label, cells }) => [label, cells.length])).toEqual([
      ['MySQL', 2],
      ['RDB', 1],
      ['Redis', 1],
    ])
    expect(groups[2]?.cells[0]).toEqual({
      personId: 'a',
      words: ['RDB, MySQL, 레디스'],
      self: 2,
      target: 4,
    })
  })

  it('gives who names one thing twice one cell with the highest levels', () => {
    const [only] = groupItems([
      item('a', 'Java', ['java'], 1, 4),
      item('a', '자바', ['java'], 3, null),
      item('a', 'Java', ['java']),
    ])
    expect(only?.cells).toEqual([{ personId: 'a', words: ['Java', '자바'], self: 3, target: 4 }])
  })

  it('leaves what has no meaning to itself', () => {
    expect(groupItems([item('a', '🙂', []), item('b', '***', [])]).map(({ label }) => label)).toEqual([
      '***',
      '🙂',
    ])
  })

  it('keeps the name of a group when somebody leaves', () => {
    const [all, fewer] = [
      [item('a', '레디스', ['redis']), item('b', '레디스', ['redis']), item('c', 'Redis', ['redis'])],
      [item('a', '레디스', ['redis']), item('b', '레디스', ['redis'])],
    ].map((items) => groupItems(items).map(({ label }) => label))
    expect(fewer).toEqual(all)
  })

  it('tells kinds of a thing apart where both are said', () => {
    const kafka = (owner: string, words: string) => item(owner, words, ['kafka'])
    const [run, know, plain] = [kafka('a', 'Kafka 운영'), kafka('b', '카프카 이해'), kafka('c', 'Kafka')]
    const told = (...items: Item[]) =>
      groupItems(items).map(({ label, cells }) => [label, cells.map(({ personId }) => personId)])
    expect(told(run, plain)).toEqual([['Kafka', ['a', 'c']]])
    expect(told(run, know, plain)).toEqual([
      ['Kafka 운영', ['a', 'c']],
      ['Kafka 이해', ['b', 'c']],
    ])
  })

  it('puts what most name first, then what is rated', () => {
    const groups = groupItems([
      item('a', 'A', ['a'], 1, 2),
      item('a', 'B', ['b']),
      item('a', 'C', ['c']),
      item('b', 'C', ['c']),
    ])
    expect(groups.map(({ label }) => label)).toEqual(['C', 'A', 'B'])
  })
})

const team = groupItems([
  item('a', 'Kafka', ['kafka'], 4, 4),
  item('b', 'Kafka', ['kafka'], 1, 3),
  item('c', 'Kafka', ['kafka'], 2, 3),
  item('d', 'Kafka', ['kafka'], null, 3),
  item('a', 'Redis', ['redis'], 0, 3),
  item('b', 'Redis', ['redis'], 1, 4),
  item('c', 'Java', ['java'], 3, 3),
  item('d', 'Java', ['java'], 3, 4),
  item('b', 'Rust', ['rust'], 3, 3),
  item('a', '소통', ['소통']),
  item('b', '소통', ['소통']),
])

describe('missingMost', () => {
  it('ranks by the levels left to the targets, and counts who has not rated it beside', () => {
    expect(missingMost(team).map(({ group, ...figures }) => [group.label, figures])).toEqual([
      ['Redis', { steps: 6, wanting: 2, able: 0, unrated: 0 }],
      ['Kafka', { steps: 3, wanting: 2, able: 1, unrated: 1 }],
      ['Java', { steps: 1, wanting: 1, able: 2, unrated: 0 }],
    ])
  })
})

describe('onlyOneCan', () => {
  it('finds what one alone can do, what others name too first', () => {
    expect(
      onlyOneCan(team).map(({ group, able, others }) => [group.label, able.personId, others.length]),
    ).toEqual([
      ['Kafka', 'a', 3],
      ['Rust', 'b', 0],
    ])
  })
})

describe('whoCanHelp', () => {
  it('puts who can beside who wants to, and leaves out who has not rated it', () => {
    expect(
      whoCanHelp(team).map(({ group, helpers, learners }) => [
        group.label,
        helpers.map(({ personId }) => personId),
        learners.map(({ personId }) => personId),
      ]),
    ).toEqual([['Kafka', ['a'], ['b', 'c']]])
  })
})

it('namedMembers sums up who is open by name, and nobody else', () => {
  const opened = { analysisId: 'x', kys: false }
  const members = [
    { id: 'a', name: '하나', leads: true, opened },
    { id: 'b', name: '두리', leads: false, opened: null },
    { id: 'c', name: '세나', leads: false, opened },
  ]
  const rows = {
    items: [
      item('a', 'Java', ['java'], 3, 3),
      item('a', 'Redis', ['redis'], 1, 3),
      item('a', '소통', ['소통']),
    ],
    goals: [{ ownerId: 'a', words: ' 결제를 이끄는 개발자 ' }],
    progress: [{ ownerId: 'a', todos: 4, done: 1 }],
  }
  const none = { goals: [], competencies: 0, rated: 0, reached: 0, todos: 0, done: 0 }
  expect(namedMembers(members, rows)).toEqual([
    {
      ...members[0],
      goals: ['결제를 이끄는 개발자'],
      competencies: 3,
      rated: 2,
      reached: 1,
      todos: 4,
      done: 1,
    },
    { ...members[2], ...none },
  ])
})
