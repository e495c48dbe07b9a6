import { describe, expect, it } from 'vitest'
import type { CareerDocument } from '@/features/document/format/schema'
import { readWhole } from '../../testing/reading'
import { formatDocument } from '../format'
import { parseDocument } from '../parse'

const note = `A note of mine.

# Growth plan

## Where I am
- I deploy by hand

## Next steps
- [ ] Read about queues
`
const answers = new Map([
  [5, 'state' as const],
  [8, 'todo' as const],
])
const required = (): CareerDocument['sections'][number] => ({
  kind: 'required',
  heading: null,
  nodes: [{ form: 'bullet', box: 'none', start: null, text: 'Queues', children: [] }],
})

describe('a document without the template’s headings', () => {
  it('goes out without them, whether its own are explained or not', () => {
    expect(formatDocument(readWhole(note).document)).toBe(note)
    expect(formatDocument(parseDocument(note, new Map(), answers).document)).toBe(note)
  })

  it('gets only what is new, in its language', () => {
    const { document } = parseDocument(note, new Map(), answers)
    document.analyses[0]?.sections.unshift(required())
    const written = formatDocument(document)
    expect(written).toBe(
      note.replace('## Where I am', '### Required competencies\n- Queues\n\n## Where I am'),
    )
    expect(formatDocument(parseDocument(written).document)).toBe(written)
  })

  it('is given the title and the checklist where most of its headings are the template’s', () => {
    expect(formatDocument(readWhole('### 필요역량\n- 큐\n## 회고\n글\n').document)).toContain('# 요구사항')
  })

  it('keeps a rule at its head apart from properties of a file', () => {
    const { document } = readWhole('---\n\nkey: word\n\n---\n\n## Notes\n- a\n')
    expect(formatDocument(parseDocument(formatDocument(document)).document)).toBe(formatDocument(document))
  })
})
