import { expect } from '@playwright/test'
import { expectHarmless, unfold, watch } from './fixtures/harm'
import { payloads, run } from './fixtures/payloads'
import { test } from './fixtures/person'

/** As single lines, for a document's items and headings; with their own line breaks they are in the database. */
const injections = payloads.map((text) => text.replaceAll('\n', ' '))
const list = injections.map((text) => `- ${text}`).join('\n')
const document = `## 이름
${injections[0]}
### Key Strength
${list}
### Read.me
${injections.join('\n\n')}
### Goal 설정
${list}
### ${injections[8]}
${list}
## Gap 분석
### Goal
- ${injections[12]}
### 필요역량
${list}
### 나의 상태 (${injections[1]})
${list}
### Gap 분석
${list}
### To-Do List
${injections.map((text) => `- [ ] ${text}`).join('\n')}
`

test('no text of a document runs on any page', async ({ page, person }) => {
  test.slow()
  const seen = await watch(page)
  await page.goto(`/people/${person.id}/import`)
  await page.getByLabel('붙여 넣을 글').fill(document)
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(page.getByRole('heading', { name: '미리 보기' })).toBeFocused()
  await expectHarmless(page, 'preview')
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\/[0-9a-f-]{36}\?imported=/)
  const analysis = page.url().replace(/\?.*/, '')

  for (const place of [analysis, `${analysis}/delete`, `/people/${person.id}/kys`]) {
    await page.goto(place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await unfold(page)
    await expectHarmless(page, place)
  }
  expect(seen).toEqual({ asked: [], dialogs: [] })
})

test('no address of ours repeats what a link put into it, nor leads away', async ({
  page,
  baseURL,
  mayComplain,
}) => {
  mayComplain(/status of 404/)
  const seen = await watch(page)
  const query = encodeURIComponent(`"><script>${run}</script>`)
  for (const place of ['/sign-in', '/sign-up', '/reset', `/reset/${query}`, `/${query}`]) {
    await page.goto(`${place}?error=${query}&notice=${query}&callbackUrl=${query}&deleted=${query}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectHarmless(page, place)
  }
  for (const away of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    '/.//evil.example',
  ]) {
    const { request } = page.context()
    const answer = await request.get(`/api/auth/signin?callbackUrl=${encodeURIComponent(away)}`, {
      maxRedirects: 0,
    })
    expect(new URL(answer.headers().location ?? '', baseURL).origin, away).toBe(baseURL)
  }
  expect(seen).toEqual({ asked: [], dialogs: [] })
})
