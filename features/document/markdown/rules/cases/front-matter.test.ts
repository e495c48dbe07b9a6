import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdown } from '../../testing/arbitraries'
import { readWhole } from '../../testing/reading'
import { faultOf } from '../../testing/trip'
import { formatDocument } from '../format'
import { parseDocument } from '../parse'

const front = `---
title: "나의 목표: 2026"
aliases: []
tags:
  - career
  - 회고

# 적어 둔 것
date: 2026-01-01
summary: |
  여러 줄로
    적은 글
- 남은 것
---`
const body = '## KYS\n### Key Strength\n- Kotlin\n'

/** What comes out above the title. */
const above = (written: string) => written.split('# career-goal')[0]?.trimEnd()

describe('properties that a note tool keeps at the head', () => {
  it.each([body, `\n# career-goal\n\n${body}`, `\n먼저 적은 글\n\n# career-goal\n${body}`])(
    'come out first and as they were, above %j',
    (rest) => {
      const { document } = readWhole(`${front}\n${rest}`)
      const written = formatDocument(document)
      expect(above(written)).toBe(front)
      expect(formatDocument(parseDocument(written).document)).toBe(written)
    },
  )

  it('stay as they were where typed words need a backslash', () => {
    const { document } = parseDocument(`${front}\n${body}`)
    document.sections.at(-1)?.nodes[0]?.children.push({
      form: 'bullet',
      box: 'none',
      start: null,
      text: 'typed\n- more',
      children: [],
    })
    const written = formatDocument(document)
    expect(above(written)).toBe(front)
    expect(written).toContain('\\- more')
    expect(formatDocument(parseDocument(written).document)).toBe(written)
  })

  it.each([
    ['rules around words', '---\n먼저 적은 글\n---\n'],
    ['rules around a section', '---\nkind: a\n### 필요역량\n- 큐\n---\n'],
    ['a rule that nothing closes', '---\nkind: a\n\n### 필요역량\n- 큐\n'],
    ['properties further down', '글\n\n---\nkind: a\n---\n'],
    ['two rules', '---\n\n---\n'],
  ])('%s are none', (_, source) => {
    const [top] = readWhole(source).document.sections
    expect(top?.nodes[0]?.text.split('\n').length ?? 1).toBe(1)
    expect(formatDocument(parseDocument(source).document)).toMatch(/^# career-goal\n/)
  })

  it('are kept above any Markdown, and stay the same from then on', () => {
    const heads = ['---\na: b\n---', '---\na:\n- b\n\n- c\n---  ', '---\r\na: b  \r\n \r\n---\r\n', front]
    const property = fc.property(fc.constantFrom(...heads), markdown, (head, below) => {
      const source = `${head}\n${below}`.replaceAll('\r\n', '\n')
      expect(faultOf(source)).toBeNull()
      const expected = head.replaceAll('\r\n', '\n').replace(/^ +$/m, '').trimEnd()
      expect(formatDocument(parseDocument(source).document).startsWith(`${expected}\n\n`)).toBe(true)
    })
    fc.assert(property, { numRuns: 150 })
  }, 120_000)
})
