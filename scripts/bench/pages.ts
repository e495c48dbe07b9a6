import { createPerson, createSession } from '@/db/testing/factories'
import type { CareerDocument } from '@/features/document/format/schema'
import { ClearError } from '@/lib/host/clear-error'
import { each, type Item, sampleDocument, section } from './sample-document'

/** Numbers of required competencies and of gaps that a page shows side by side. */
const sizes = [30, 300, 3_000]

/** Nothing is linked, as after an import, so that the chain view has the most to show. */
export function documentOf(count: number, words: string): CareerDocument {
  const items = (about: string, more: (index: number) => Partial<Item> = () => ({})) =>
    each(count, (index) => ({ text: `${about} ${index}: ${words}`, ...more(index) }))
  return {
    version: 1,
    sections: [section('goals', items('되고 싶은 개발자'))],
    analyses: [
      {
        current: true,
        sections: [
          section('goal', [{ text: '멈춤 없는 결제 시스템을 이끄는 개발자' }]),
          section(
            'required',
            items('필요역량', (index) => ({
              key: `c${index}`,
              target: 3,
              self: (index % 4) as 0 | 1 | 2 | 3,
            })),
          ),
          section('gap', items('부족한 경험')),
          section(
            'todo',
            items('할 일', () => ({ box: 'open' })),
          ),
        ],
      },
    ],
  }
}

/**
 * Prints the cost of pages of documents of several sizes: bytes of HTML, and milliseconds from asking to the
 * last byte, the best of three.
 * @param cookieOf the cookie of a session's token
 */
export async function printPages(site: string, cookieOf: (token: string) => string): Promise<void> {
  console.log('items    page                          HTML (kB)   milliseconds')
  const plain = '캐시, 락, 이벤트 기반 아키텍처'
  for (const [count, words, name] of [
    ...sizes.map((count) => [count, plain, String(count)] as const),
    [300, '긴 글 '.repeat(1_000), '300 long'] as const,
  ]) {
    const person = await createPerson()
    const { token, viewer } = await createSession(person.id)
    const analysis = await sampleDocument(viewer, person.id, documentOf(count, words))
    const cookie = cookieOf(token)
    const people = `/people/${person.id}`
    const pages = {
      start: '/',
      kys: `${people}/kys`,
      'document view': `${people}/gap/${analysis}`,
      'chain view': `${people}/gap/${analysis}?view=chain`,
      todos: `${people}/todos`,
      analyses: `${people}/gap`,
      history: `${people}/history`,
      growth: `${people}/history/growth`,
      'document of a day': `${people}/history/${new Date().toISOString().slice(0, 10)}`,
    }
    for (const [page, address] of Object.entries(pages)) {
      const answers = []
      for (let round = 0; round < 3; round += 1) {
        const begun = performance.now()
        const answer = await fetch(site + address, { headers: { cookie } })
        const bytes = (await answer.arrayBuffer()).byteLength
        if (!answer.ok) throw new ClearError(`${address} answered ${answer.status}.`)
        answers.push({ bytes, ms: performance.now() - begun })
        if (performance.now() - begun > 5_000) break
      }
      const best = answers.reduce((a, b) => (b.ms < a.ms ? b : a))
      console.log(
        name.padEnd(9) +
          page.padEnd(28) +
          (best.bytes / 1_000).toFixed(0).padStart(11) +
          best.ms.toFixed(0).padStart(15),
      )
    }
  }
}
