import { afterAll, expect, it } from 'vitest'
import { formatDocument } from '@/features/document/markdown/rules/format'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { plainDocument } from '@/features/document/markdown/testing/pathological'
import { newWriters, writeApart } from './write-apart'

const writers = newWriters()
afterAll(() => writers.close())

it('writes as this thread would, and leaves it free meanwhile', async () => {
  const { document } = parseDocument(plainDocument(60_000))
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 5)
  const written = await writeApart('spring', writers)(document, { headings: 'ko', marks: true })
  clearInterval(timer)
  expect(turns).toBeGreaterThan(5)
  expect(written).toBe(formatDocument(document, { headings: 'ko', marks: true }))
})
