import { expect, test } from 'vitest'
import { fold } from './fold'
import { thingMeant } from './known'
import { keysOf, namesIn } from './names'
import { spellingsOf } from './spelled'
import { aloneNames, aspectNames, broadNames, fields, kindsOfThings, spellings, things } from './vocabulary'

const names = things.flatMap(({ key, same, near }) => [...same, ...near].map((name) => ({ key, name })))

test('there are several hundred things, and no name stands for two of them', () => {
  expect(things.length).toBeGreaterThan(450)
  const keys = new Map<string, string>()
  for (const { key, name } of names) {
    expect(fold(name), name).not.toBe('')
    expect(keys.get(fold(name)) ?? key, name).toBe(key)
    keys.set(fold(name), key)
  }
})

test('no name stands twice for its thing, however it is spelled', () => {
  for (const { same } of things) {
    const folded = same.map(fold)
    expect(folded.filter((name, index) => folded.indexOf(name) !== index)).toEqual([])
  }
})

test('every name is found by itself, with a level, and with what may follow it', () => {
  for (const { key, name } of names)
    for (const line of [name, `${name} [중]`, `- ${name} 역량`, `${name} 경험`])
      expect(keysOf(line), line).toEqual([key])
})

test('every name of a thing is one spelling with the first of them', () => {
  for (const { same } of things)
    for (const name of same) expect(spellingsOf(`${name} 역량`), name).toEqual(spellingsOf(same[0] as string))
})

test('every word that is broad or ambiguous, and every field and tool, is a name', () => {
  const listed = [
    ...broadNames,
    ...aloneNames,
    ...aspectNames,
    ...fields.flatMap(({ field, tools }) => [field, ...tools]),
  ]
  expect(listed.filter((name) => !thingMeant(fold(name)))).toEqual([])
})

test('every kind is told behind a name', () => {
  for (const { same } of kindsOfThings)
    for (const kind of same.filter((name) => !thingMeant(fold(name))))
      expect(namesIn(`Kafka ${kind}`), kind).toMatchObject([{ key: 'kafka', kind: same[0] }])
})

test('alternatives stand for each other', () => {
  expect(spellings('(DB|SQL) (튜닝|최적화)')).toEqual(['DB 튜닝', 'DB 최적화', 'SQL 튜닝', 'SQL 최적화'])
})
