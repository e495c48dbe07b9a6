import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { type NoticeLine, noticeMail } from './rules'

const ko = createTranslator({ locale: 'ko', messages: messagesOf('ko'), namespace: 'notice' })
const en = createTranslator({ locale: 'en', messages: messagesOf('en'), namespace: 'notice' })
const site = 'http://localhost:3000'
const line = (name: string, kind: NoticeLine['kind'] = 'request'): NoticeLine => ({
  kind,
  name,
  path: '/people/o/gap/a',
})

test('one thing is told in its own words', () => {
  const { subject, text } = noticeMail(ko, [line('김하나')], site)
  expect(subject).toBe('리뷰 요청이 왔어요')
  expect(text).toContain('김하나 님이 career-goal에서')
  expect(text).toContain('http://localhost:3000/people/o/gap/a')
})

test('the same thing several times is one thing', () => {
  expect(noticeMail(en, [line('Hana'), line('Hana')], site)).toEqual(noticeMail(en, [line('Hana')], site))
})

test('several things are a list in their order', () => {
  const { subject, text } = noticeMail(ko, [line('김하나'), line('이두리', 'answer')], site)
  expect(subject).toBe('새로운 소식이 2개 있어요')
  expect(text.indexOf('김하나 님이 리뷰를 요청했어요')).toBeGreaterThan(0)
  expect(text.indexOf('이두리 님이 리뷰를 보냈어요')).toBeGreaterThan(text.indexOf('김하나'))
})

test('a name that reads as a link is none in a mail, and no subject carries one', () => {
  const { subject, text } = noticeMail(en, [line('Prize evil.com')], site)
  expect(subject).not.toContain('Prize')
  expect(text).toContain('Prize evil com')
  expect(text).not.toContain('evil.com')
  const several = noticeMail(en, [line('Prize evil.com'), line('Hana', 'answer')], site)
  expect(several.text).not.toContain('evil.com')
})
