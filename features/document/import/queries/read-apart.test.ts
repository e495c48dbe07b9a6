import { afterAll, describe, expect, it } from 'vitest'
import { plainDocument } from '@/features/document/markdown/testing/pathological'
import { openSource } from '../rules/plan'
import { newSource, type Source } from '../rules/sources'
import { newReaders, readApart } from './read-apart'

const readers = newReaders(5_000)
afterAll(() => readers.close())

const markdown = newSource(
  `# 이름\n봄\n### Goal 설정\n- 하나\n  - 둘\n### 필요역량\n- 캐시 [중]\n### 나의 상태\n- 캐시 (하)\n### TO-DO List\n- [x] 끝낸 일\n`,
  null,
)
const decided: Source = {
  ...markdown,
  kys: 'replace',
  takeName: true,
  levels: { all: true, lines: new Map([[9, 'none']]) },
  goals: { offered: new Set([4, 5]), taken: new Set([5]) },
  sent: new Map([[9, 'gap']]),
  moved: 9,
}
const json = newSource('{"version":1,"sections":[],"analyses":[{"current":true,"sections":[]}]}', 'a.json')

const refusalOf = (source: Source) =>
  readApart('spring', source, 'part', readers).then(
    () => null,
    ({ name, code, line, place, fault, message }) => ({ name, code, line, place, fault, message }),
  )

/** The same of the thread of the test. */
function refusalHere(source: Source): unknown {
  try {
    return openSource(source)
  } catch (error) {
    const { name, code, line, place, fault, message } = error as Record<string, unknown>
    return { name, code, line, place, fault, message }
  }
}

describe('a document that is read in a thread of its own', () => {
  it.each([
    ['Markdown', markdown],
    ['Markdown about which something was decided', decided],
    ['JSON', json],
  ])('comes back as it would here: %s', async (_, source) => {
    const opened = openSource(source)
    expect(await readApart('spring', source, 'preview', readers)).toEqual(opened.preview())
    expect(await readApart('spring', source, 'part', readers)).toEqual(opened.part())
  })

  it.each([
    ['nested too deep', newSource(`a\n\n${'- '.repeat(60)}b`, null)],
    ['no JSON', newSource('{\n]', 'a.json')],
    ['no such document', newSource('{"version":2}', 'a.json')],
  ])('is refused as it would be here: %s', async (_, source) => {
    expect(await refusalOf(source)).toEqual(refusalHere(source))
  })
})

describe('a deadline', () => {
  it('ends the reading of one document, and the next is read', async () => {
    const hasty = newReaders(60)
    try {
      await expect(
        readApart('spring', newSource(plainDocument(80_000), null), 'part', hasty),
      ).rejects.toMatchObject({
        name: 'DocumentError',
        code: 'too_slow',
      })
      expect(await readApart('spring', json, 'preview', hasty)).toEqual(openSource(json).preview())
    } finally {
      await hasty.close()
    }
  })

  it('does not count the time that is spent waiting, and of many that come at once some are told to come again', async () => {
    const source = newSource(plainDocument(60_000), null)
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) => readApart(`${index}`, source, 'preview', readers)),
    )
    const codes = all.map((each) => (each.status === 'rejected' ? each.reason.code : 'read'))
    expect(new Set(codes)).toEqual(new Set(['read', 'busy']))
    expect(codes.filter((code) => code === 'read').length).toBeGreaterThanOrEqual(8)
  })

  it('leaves this thread free meanwhile', async () => {
    const source = newSource(plainDocument(100_000), null)
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 5)
    await readApart('spring', source, 'part', readers)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })
})
