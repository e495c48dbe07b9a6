import { expect, it } from 'vitest'
import { wordsOf } from '@/features/document/markdown/testing/trip'
import { answer, begin, exported } from '../testing/answering'
import { type Contents, contentsOf } from '../testing/contents'
import { openSource } from './plan'

type Case = {
  file: string
  /** what a person presses and ticks until the document is what they meant */
  actions: Record<string, string>[]
  contents: Partial<Contents>
}

const allHeadings = { headingsAll: 'on' }
const allShapes = { shapesAll: 'on' }
const allDays = { takeDays: 'on' }
const scale = (name: string) => ({ [`scale-${name}`]: 'on' })

const cases: Case[] = [
  {
    file: 'free-plan.md',
    actions: [allHeadings, scale('words'), allDays],
    contents: { required: 3, state: 3, gap: 2, todo: 3, levels: 3, days: 3 },
  },
  {
    file: 'growth-tables.md',
    actions: [allHeadings, { 'shape-7': 'take' }],
    contents: { required: 4, gap: 2, todo: 3, levels: 4, targets: 4, days: 3, links: 5 },
  },
  { file: 'roadmap.md', actions: [allHeadings, allDays], contents: { required: 3, todo: 4, days: 4 } },
  {
    file: 'stars.md',
    actions: [allHeadings, scale('stars')],
    contents: { required: 5, gap: 2, todo: 2, levels: 5 },
  },
  {
    file: 'three-analyses.md',
    actions: [scale('korean'), { headingGoals: 'on' }],
    contents: { analyses: 3, required: 6, state: 6, gap: 3, todo: 3, levels: 6 },
  },
  {
    file: 'fenced.md',
    actions: [allShapes, scale('korean')],
    contents: { required: 3, state: 2, gap: 1, todo: 2, levels: 2 },
  },
  {
    file: 'notion.md',
    actions: [allHeadings, { 'shape-18': 'take' }, allDays],
    contents: { required: 3, todo: 3, levels: 3, targets: 3, days: 1 },
  },
  {
    file: 'outline.opml',
    actions: [scale('grades'), allDays],
    contents: { required: 3, state: 2, gap: 1, todo: 2, levels: 2, days: 1 },
  },
  {
    file: 'ladder.csv',
    actions: [{ 'shape-1': 'take' }],
    contents: { required: 4, gap: 2, todo: 3, levels: 4, targets: 4, links: 5 },
  },
  {
    file: 'one-on-one.md',
    actions: [allHeadings, allDays],
    contents: { state: 2, gap: 2, todo: 2, days: 1 },
  },
]

it.each(cases)('$file is what its writer meant after these actions', ({ file, actions, contents }) => {
  const answered = answer(begin(file), ...actions)
  const { document } = openSource(answered).part()
  expect(contentsOf(document)).toMatchObject({ analyses: 1, ...contents })
  const written = exported(answered)
  expect(exported({ ...begin(file), text: written })).toBe(written)
})

it.each(cases)('$file comes out as it went in, while nothing is said', ({ file }) => {
  const source = begin(file)
  expect(wordsOf(exported(source))).toEqual(wordsOf(source.text))
})
