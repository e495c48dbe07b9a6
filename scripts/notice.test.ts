import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noticeFile, writeNotice } from './notice'

test('NOTICE names the packages that are installed now: run "npm run notice" when it does not', () => {
  expect(readFileSync(noticeFile, 'utf8')).toBe(writeNotice())
})

test('every package of a server says its licence', () => {
  expect(writeNotice()).not.toContain('see the package')
})
