import { expect, test } from 'vitest'
import { findableEntries, pageEntries } from './entries'

test('a page has a name and others', () => {
  const [today] = pageEntries('v', (page) => (page === 'today' ? '오늘, today, home' : page))
  expect(today).toEqual({
    ...{ id: 'today', kind: 'page', words: '오늘', also: ['today', 'home'] },
    ...{ where: '', href: '/' },
  })
})

test('an item says where it stands, and its address leads to it', () => {
  const found = findableEntries(
    'v',
    {
      analyses: [
        { id: 'a', goals: ['멈추지 않는 결제', '가르치는 사람'] },
        { id: 'b', goals: [] },
      ],
      items: [
        ['n', 'required', '재고 동시성', 0],
        ['m', 'done', '테스트', 1],
        ['k', 'strength', '꾸준함', -1],
      ],
      people: [{ id: 'p', name: '한별', relation: 'mentee' }],
      teams: [{ id: 't', name: '커머스' }],
      more: false,
    },
    '목표 없음',
  )
  expect(found.map(({ kind, words, where, href }) => [kind, words, where, href])).toEqual([
    ['analysis', '멈추지 않는 결제', '', '/people/v/gap/a'],
    ['analysis', '목표 없음', '', '/people/v/gap/b'],
    ['required', '재고 동시성', '멈추지 않는 결제', '/people/v/gap/a?item=n#item-n'],
    ['done', '테스트', '목표 없음', '/people/v/gap/b?item=m#item-m'],
    ['strength', '꾸준함', 'KYS', '/people/v/kys?item=k#item-k'],
    ['mentee', '한별', '', '/people/p/gap'],
    ['team', '커머스', '', '/teams/t'],
  ])
  expect(found[0]?.also).toEqual(['가르치는 사람'])
})
