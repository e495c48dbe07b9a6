import { expect, test } from 'vitest'
import { fold } from './fold'
import { keysOf } from './names'
import { ambiguous, synonyms } from './synonyms'

test('no name stands for two things, nor twice for one, however it is spelled', () => {
  const folded = synonyms.flat().map(fold)
  expect(folded.filter((name, index) => folded.indexOf(name) !== index)).toEqual([])
  expect(folded).not.toContain('')
})

test('they are sorted by the first name, so that a group is found', () => {
  const first = synonyms.map(([name]) => name)
  expect(first).toEqual(first.toSorted(new Intl.Collator('en').compare))
})

test('every name is found by itself and with what may follow it', () => {
  for (const [first, ...others] of synonyms)
    for (const name of [first, ...others])
      for (const line of [name, `${name} 역량`, `${name} skills`]) {
        // `CI/CD` is one, though a stroke parts others.
        expect(keysOf(line), line).toEqual([fold(first)])
      }
})

test('what is ambiguous is a name', () => {
  const folded = synonyms.flat().map(fold)
  expect(ambiguous.filter((name) => !folded.includes(fold(name)))).toEqual([])
})
