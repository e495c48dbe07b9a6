import { expect, test } from 'vitest'
import en from './en.json'
import ko from './ko.json'

/** Every message by its full key. */
function flatten(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}

/** What a message expects to be given: arguments as `{name`, rich text as `<name`. */
function placeholders(message: string): string[] {
  const found = [...message.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map((m) => m[1] ?? `<${m[2]}>`)
  return [...new Set(found)].sort()
}

const korean = new Map(flatten(ko))
const english = new Map(flatten(en))

test('both languages have the same messages', () => {
  expect([...english.keys()].sort()).toEqual([...korean.keys()].sort())
})

test('both languages take the same placeholders', () => {
  const different = [...korean].filter(
    ([key, text]) => `${placeholders(text)}` !== `${placeholders(english.get(key) ?? '')}`,
  )
  expect(different).toEqual([])
})

test('no message is empty, and none shouts', () => {
  const wrong = [...korean, ...english].filter(([, text]) => text.trim() === '' || /[!！]/.test(text))
  expect(wrong).toEqual([])
})
