import { expect, test } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import client from './client/ko.json'
import server from './server/ko.json'

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

const korean = new Map(flatten(messagesOf('ko')))
const english = new Map(flatten(messagesOf('en')))

test('a namespace is either for the browser too or for the server', () => {
  expect(Object.keys(client).filter((name) => name in server)).toEqual([])
})

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

test('a number before an English noun has it follow', () => {
  const fixed = /\{(count|all|items|people|minutes|hours|days|seconds)\} (?:[a-z-]+ ){0,2}[a-z-]+s\b/
  expect([...english].filter(([, text]) => fixed.test(text))).toEqual([])
})

/** What English messages say, and what they once said for the same. */
const oneWord = {
  email: /e-mail|\ba mail\b|\bmails\b/i,
  'due date': /\bdue days?\b/i,
  repeat: /\brecur/i,
  import: /\bbring in|\bcomes? in with/i,
  again: /\banew\b/i,
  start: /\bbegin (a|the|an) /i,
  'typographic apostrophe': /\w'\w/,
}

test.each(Object.entries(oneWord))('English has one word for one thing: %s', (_, other) => {
  expect([...english].filter(([, text]) => other.test(text))).toEqual([])
})
