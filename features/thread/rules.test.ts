import { describe, expect, test } from 'vitest'
import type { Outline } from '@/features/outline/model/rules/outline'
import {
  type Comment,
  countThreads,
  goneThreads,
  isOpen,
  isReworded,
  outsideChain,
  readersOf,
  shortName,
  type Thread,
} from './rules'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 6, hour))
const said = (sentAt: Date | null): Comment => ({
  id: '',
  authorId: null,
  text: '',
  createdAt: at(0),
  editedAt: null,
  sentAt,
  isNew: false,
})
const thread = (given: Partial<Thread> = {}): Thread => ({
  id: 'thread',
  sectionId: 'section',
  nodeId: 'node',
  quote: 'Redis',
  sentAt: at(1),
  resolvedAt: null,
  readers: [],
  comments: [said(at(1))],
  ...given,
})

describe('a thread', () => {
  test('is read by its owner and the mentors who may; only the owner knows who may not any more', () => {
    const [owner, mentor] = [{ id: 'owner' }, { id: 'mentor' }]
    const talk = thread({ readers: ['mentor', 'former'] })
    const partners = [{ id: 'mentor', name: '', answers: true }]
    expect(readersOf(talk, { owner, viewer: owner }, partners)).toEqual({
      now: ['owner', 'mentor'],
      before: ['former'],
    })
    expect(readersOf(talk, { owner, viewer: mentor }, partners)).toEqual({
      now: ['mentor', 'owner', 'former'],
      before: [],
    })
  })

  test('is open until it is resolved', () => {
    expect(isOpen(thread())).toBe(true)
    expect(isOpen(thread({ resolvedAt: at(2) }))).toBe(false)
  })

  test('is open again with what was said, or is about to be said, since', () => {
    expect(isOpen(thread({ resolvedAt: at(2), comments: [said(at(3))] }))).toBe(true)
    expect(isOpen(thread({ resolvedAt: at(2), comments: [said(null)] }))).toBe(true)
  })

  test('knows when its item reads differently', () => {
    expect(isReworded(thread(), 'Redis ')).toBe(false)
    expect(isReworded(thread(), 'Redis 락')).toBe(true)
    expect(isReworded(thread(), '')).toBe(true)
    expect(isReworded(thread(), null)).toBe(false)
  })
})

test('counts what is open, and drafts', () => {
  const threads = [thread(), thread({ resolvedAt: at(2) }), thread({ comments: [said(at(1)), said(null)] })]
  expect(countThreads(threads)).toEqual({ open: 2, drafts: 1, news: 0 })
  const unread = thread({ comments: [said(at(1)), { ...said(at(2)), isNew: true }] })
  expect(countThreads([unread])).toEqual({ open: 1, drafts: 0, news: 1 })
})

describe('places', () => {
  const outline = {
    sections: [
      { id: 'todos', kind: 'todo' },
      { id: 'own', kind: 'other' },
    ],
    nodes: [
      { id: 'node', sectionId: 'todos' },
      { id: 'note', sectionId: 'own' },
    ],
  } as unknown as Outline
  const onItem = thread({ id: 'item' })
  const onNote = thread({ id: 'note', nodeId: 'note', sectionId: 'own' })
  const onHeading = thread({ id: 'heading', nodeId: null, sectionId: 'todos' })
  const onGone = thread({ id: 'gone', nodeId: 'deleted' })
  const onGoneHeading = thread({ id: 'gone heading', nodeId: null, sectionId: 'deleted' })
  const all = [onItem, onNote, onHeading, onGone, onGoneHeading]

  test('that are no longer there', () => {
    expect(goneThreads(all, outline, ['todos', 'own'])).toEqual([onGone, onGoneHeading])
    expect(goneThreads(all, outline, ['own'])).toEqual([onHeading, onGone, onGoneHeading])
  })

  test('that the chain does not show', () => {
    expect(outsideChain(all, outline)).toEqual([onNote, onHeading, onGone, onGoneHeading])
  })
})

test.each([
  ['  Redis\n둘째 줄', 'Redis'],
  ['가'.repeat(41), `${'가'.repeat(39)}…`],
])('%j is called by its first words', (text, name) => {
  expect(shortName(text)).toBe(name)
})
