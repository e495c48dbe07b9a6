import { expect, it } from 'vitest'
import { type Suggestion, sortSuggestions, withoutPlace } from './suggestion'

const made = (id: string, given: Partial<Suggestion>): Suggestion => ({
  id,
  kind: 'competency',
  nodeId: null,
  quote: null,
  text: id,
  author: '멘토',
  mine: false,
  sentAt: new Date(0),
  outcome: null,
  answeredAt: null,
  ...given,
})

it('sorts by what they wait for, the last answered first', () => {
  const sorted = sortSuggestions([
    made('early', { outcome: 'declined', answeredAt: new Date(1) }),
    made('draft', { sentAt: null, mine: true }),
    made('open', {}),
    made('late', { outcome: 'accepted', answeredAt: new Date(2) }),
  ])
  const ids = Object.fromEntries(
    Object.entries(sorted).map(([kind, list]) => [kind, list.map(({ id }) => id)]),
  )
  expect(ids).toEqual({ drafts: ['draft'], open: ['open'], answered: ['late', 'early'] })
})

it('other words for what is not on the page have no place there', () => {
  const all = [
    made('here', { kind: 'words', nodeId: 'item' }),
    made('gone', { kind: 'words', nodeId: 'gone' }),
    made('new', {}),
    made('todo', { kind: 'todo', nodeId: 'gone' }),
  ]
  expect(withoutPlace(all, [{ id: 'item' }]).map(({ id }) => id)).toEqual(['gone'])
})
