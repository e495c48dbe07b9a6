import { expect, test } from 'vitest'
import { addressOf, type WaitingPage, waitsOf } from './waits'

const page = (of: Partial<WaitingPage>): WaitingPage => ({
  ownerId: 'me',
  analysisId: 'gap',
  byId: 'mentor',
  name: '멘토',
  goal: '목표',
  requests: 0,
  comments: 0,
  suggestions: 0,
  levels: 0,
  item: null,
  said: null,
  waitsSince: new Date(0),
  verdicts: [],
  ...of,
})

test('each person has one sentence, where they stood first, about all of their pages', () => {
  const waits = waitsOf('me', [
    page({ analysisId: null, comments: 2, item: 'line' }),
    page({ ownerId: 'mentee', byId: 'mentee', comments: 1 }),
    page({ verdicts: ['comment'], comments: 1, suggestions: 1, levels: 3 }),
    page({ ownerId: 'other', byId: 'other', requests: 1 }),
  ])
  expect(
    waits.map(({ news, comments, suggestions, levels }) => [news, comments, suggestions, levels]),
  ).toEqual([
    ['answered', 3, 1, 3],
    ['wrote', 1, 0, 0],
    ['asked', 0, 0, 0],
  ])
  expect(waits.map(addressOf)).toEqual([
    '/people/me/gap/gap#review',
    '/people/mentee/gap/gap',
    '/people/other/gap/gap#review',
  ])
})

test('somebody who is mentor and mentee stands there as both', () => {
  const waits = waitsOf('me', [
    page({ suggestions: 1 }),
    page({ ownerId: 'mentor', comments: 1, item: 'one' }),
  ])
  expect(waits.map(({ news }) => news)).toEqual(['suggested', 'wrote'])
  expect(waits.map(addressOf)).toEqual([
    '/people/me/gap/gap#suggestions',
    '/people/mentor/gap/gap?item=one&talk#item-one',
  ])
})

test('words on the KYS lead to the item that they are about', () => {
  const [wait] = waitsOf('me', [page({ analysisId: null, comments: 1, item: 'line' })])
  expect(wait && [wait.news, addressOf(wait)]).toEqual(['said', '/people/me/kys?item=line&talk#item-line'])
})
