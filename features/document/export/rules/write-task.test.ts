import { expect, test } from 'vitest'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import writeTask from './write-task'

const item = (text: string): DocumentNode => ({
  form: 'bullet',
  box: 'none',
  start: null,
  text,
  children: [],
})
const analysis = (word: string, current: boolean): CareerDocument['analyses'][number] => ({
  current,
  sections: [
    { kind: 'goal', heading: null, nodes: [item(`${word} 개발자`)] },
    { kind: 'required', heading: null, nodes: [item(`${word} 설계`)] },
    { kind: 'gap', heading: null, nodes: [item(`${word} 경험이 없다`)] },
  ],
})

test('the current analysis is current after a trip, whatever its place, and the others keep theirs', () => {
  const analyses = [analysis('검색', false), analysis('결제', true), analysis('배포', false)]
  const written = writeTask({ document: { version: 1, sections: [], analyses }, options: {} })
  const back = parseDocument(written).document.analyses
  const firstGoals = back.map(({ sections }) => sections.find(({ kind }) => kind === 'goal')?.nodes[0]?.text)
  expect(firstGoals).toEqual(['결제 개발자', '검색 개발자', '배포 개발자'])
  expect(back.map(({ current }) => current)).toEqual([true, false, false])
})
