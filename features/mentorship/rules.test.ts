import { describe, expect, it } from 'vitest'
import { byDay, firstViewedDay } from './rules'

describe('byDay', () => {
  it('makes one line of a person’s day, newest first', () => {
    const hana = { viewerId: 'h', name: '하나' }
    const dul = { viewerId: 'd', name: '가둘' }
    expect(
      byDay([
        { ...hana, page: 'todos', day: '2026-11-01' },
        { ...hana, page: 'kys', day: '2026-11-02' },
        { ...dul, page: 'gap', day: '2026-11-02' },
        { ...hana, page: 'kys', day: '2026-11-01' },
      ]),
    ).toEqual([
      { ...dul, day: '2026-11-02', pages: ['gap'] },
      { ...hana, day: '2026-11-02', pages: ['kys'] },
      { ...hana, day: '2026-11-01', pages: ['kys', 'todos'] },
    ])
  })

  it('keeps people of the same name apart', () => {
    const view = { name: '하나', page: 'kys', day: '2026-11-01' } as const
    expect(
      byDay([
        { ...view, viewerId: 'a' },
        { ...view, viewerId: 'b' },
      ]),
    ).toHaveLength(2)
    expect(byDay([])).toEqual([])
  })
})

it('firstViewedDay is 90 days back', () => {
  expect(firstViewedDay('2026-11-23')).toBe('2026-08-25')
})
