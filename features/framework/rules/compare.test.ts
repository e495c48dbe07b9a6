import { describe, expect, it } from 'vitest'
import { compareEditions, isEmpty, type Own } from './compare'
import { contentOf, meaningsText } from './edition'
import { readLadder } from './read-ladder'

let count = 0
const newId = () => `id-${count++}`
const edition = (source: string, before: Parameters<typeof contentOf>[2] = null) => {
  const ladder = readLadder(source)
  return contentOf(
    ladder,
    ladder.levels.map(({ level }) => level),
    before,
    newId,
  )
}
const head = '영역,역량,Junior,Senior\n'
const first = edition(`${head}서버,캐시,쓴다,정한다\n서버,큐,안다,설계한다\n협업,리뷰,받는다,한다\n`)
const began = (content = first): Own[] =>
  content.competencies.map((each) => ({
    nodeId: `node of ${each.name}`,
    text: each.name,
    origin: each.id,
    meanings: meaningsText(content, each),
  }))

it('competencies keep their ids from edition to edition, also in another area', () => {
  const next = edition(`${head}플랫폼,캐시,쓴다,정한다\n서버,큐,안다,설계한다\n서버,배치,안다,짠다\n`, first)
  const ids = (content: typeof first) =>
    Object.fromEntries(content.competencies.map(({ name, id }) => [name, id]))
  expect(ids(next)).toMatchObject({ 캐시: ids(first).캐시, 큐: ids(first).큐 })
  expect(Object.values(ids(first))).not.toContain(ids(next).배치)
})

describe('a later edition', () => {
  const next = edition(`${head}서버,캐시,써 봤다,정한다\n서버,큐,안다,설계한다\n서버,배치,안다,짠다\n`, first)

  it('tells what was added, changed and removed', () => {
    const { added, changed, removed } = compareEditions(first, next, began())
    expect(added.map(({ competency }) => competency.name)).toEqual(['배치'])
    expect(changed).toMatchObject([
      { own: { text: '캐시' }, meanings: '# 1 Junior\n써 봤다\n# 2 Senior\n정한다' },
    ])
    expect(removed.map(({ text }) => text)).toEqual(['리뷰'])
  })

  it('knows a competency in words of its owner, and one that came back from Markdown by its name', () => {
    const own = began().map((each) =>
      each.text === '캐시' ? { ...each, text: '내 말로 쓴 캐시' } : { ...each, origin: null },
    )
    const { added, changed, removed } = compareEditions(first, next, own)
    expect(added).toHaveLength(1)
    expect(changed).toMatchObject([{ own: { text: '내 말로 쓴 캐시' } }])
    expect(removed.map(({ text }) => text)).toEqual(['리뷰'])
  })

  it('does not bring back what its owner has given away, nor what they wrote themselves', () => {
    const own = began()
      .filter(({ text }) => text !== '큐')
      .map((each) => (each.text === '리뷰' ? { ...each, meanings: '# 1 Junior\n내 말' } : each))
    expect(
      compareEditions(
        first,
        edition(`${head}서버,캐시,쓴다,정한다\n서버,큐,안다,설계한다\n협업,리뷰,받는다,한다\n`, first),
        own,
      ),
    ).toEqual({
      added: [],
      changed: [],
      renamed: [],
      removed: [],
    })
  })

  it('has nothing more to tell once all of it was taken', () => {
    const kept = began(next)
    expect(isEmpty(compareEditions(first, next, kept))).toBe(true)
    expect(isEmpty(compareEditions(next, next, kept))).toBe(true)
  })
})
