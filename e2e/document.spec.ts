import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson } from '@/db/testing/factories'
import { expectAccessible, takeLook } from './fixtures/axe'
import { signIn, test } from './fixtures/person'
import { contentOf, whole } from './fixtures/whole-document'

const importPath = (id: string) => `/people/${id}/import`
const preview = (page: Page) => page.getByRole('form', { name: '미리 보기' })

async function paste(page: Page, id: string, text: string): Promise<void> {
  await page.goto(importPath(id))
  await page.getByLabel('붙여 넣을 글').fill(text)
  await page.getByRole('button', { name: '미리 보기' }).click()
}

async function exported(page: Page, id: string, query = 'format=md'): Promise<string> {
  const response = await page.request.get(`/people/${id}/document?${query}`)
  expect(response.status()).toBe(200)
  return response.text()
}

test('a whole document comes in by paste and goes out again line by line', async ({ page, person }) => {
  await paste(page, person.id, whole)
  await expect(page.getByRole('heading', { name: '미리 보기' })).toBeFocused()
  await expect(preview(page).getByRole('heading', { level: 3 })).toHaveText([
    /KYS\s*이름/,
    /KYS\s*다른 부분을 묶는 제목/,
    /KYS\s*Key Strength/,
    /KYS\s*Read\.me/,
    /KYS\s*Goal/,
    /Gap 분석\s*다른 부분을 묶는 제목/,
    /Gap 분석\s*Goal/,
    /Gap 분석\s*필요역량/,
    /Gap 분석\s*나의 상태/,
    /Gap 분석\s*쓴 자리에/,
    /Gap 분석\s*Gap/,
    /Gap 분석\s*To-Do List/,
  ])
  await preview(page)
    .getByText(/^빼는 줄 \d+개/)
    .click()
  await expect(preview(page).getByText('- answer:')).toBeVisible()
  await expect(preview(page).getByText('고른 것만 지금 수준으로 저장해요.')).toBeVisible()
  await expect(preview(page).getByLabel('단기', { exact: true })).not.toBeChecked()
  await expect(preview(page).getByRole('checkbox', { name: /^하루 10만 건의 알림/ })).toBeChecked()
  await preview(page)
    .getByRole('checkbox', { name: /^동료가 믿고 맡기는 개발자/ })
    .uncheck()
  expect(await exported(page, person.id)).not.toContain('이가람')

  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\/[0-9a-f-]{36}\?imported=\d+&from=1&to=1$/)
  await expect(page.getByText(/항목 \d+개를 가져왔어요/)).toBeVisible()
  await expect(page.getByText('Kafka 파티션 설계 [중]').first()).toBeVisible()
  const first = await exported(page, person.id)
  expect(contentOf(first)).toEqual(contentOf(whole))
  expect(await exported(page, person.id, 'format=md&headings=en')).toContain('### Key strengths')

  const json = JSON.parse(await exported(page, person.id, 'format=json'))
  const goals = json.sections.find(({ kind }: { kind: string }) => kind === 'goals')
  expect(goals.nodes[0].children[0].isGoal).toBe(true)
  expect(goals.nodes[1].isGoal ?? false).toBe(false)

  const next = await createPerson()
  await signIn(page, next)
  await paste(page, next.id, first)
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\//)
  expect(await exported(page, next.id)).toBe(first)
  await deletePerson(next.id)
})

test('a download carries the name of the person', async ({ page, person }) => {
  await page.goto(`/people/${person.id}/kys`)
  await page.getByText('내보내기', { exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[href$="/document?format=md"]').first().click(),
  ])
  expect(download.suggestedFilename()).toBe(`career-goal-${person.name}.md`)
  expect(readFileSync(await download.path(), 'utf8')).toContain(`**${person.name}**`)
  const { headers, status } = await page.request
    .get(`/people/${person.id}/document`)
    .then((response) => ({ headers: response.headers(), status: response.status() }))
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/markdown; charset=utf-8')
  expect(headers['cache-control']).toBe('no-store')
})

test('a file with a byte order mark and CRLF is read like any other', async ({ page, person }) => {
  await page.goto(importPath(person.id))
  const buffer = Buffer.from(`\uFEFF${whole.replaceAll('\n', '\r\n')}`)
  await page.getByLabel('문서 파일').setInputFiles({ name: 'goal.md', mimeType: 'text/markdown', buffer })
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(page.getByRole('heading', { name: '미리 보기: goal.md' })).toBeVisible()
  await page.getByLabel('계정 이름도 “이가람”').check()
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\//)
  expect(contentOf(await exported(page, person.id))).toEqual(contentOf(whole))
  await expect(page.getByRole('banner')).toContainText('이가람')
})

test('a file that cannot be read is refused with the reason, and the text stays', async ({
  page,
  person,
}) => {
  await page.goto(importPath(person.id))
  const file = (buffer: Buffer) =>
    page.getByLabel('문서 파일').setInputFiles({ name: 'goal.md', mimeType: 'text/markdown', buffer })
  const alert = page.locator('main').getByRole('alert')
  await page.getByLabel('붙여 넣을 글').fill('적고 있던 글')
  const refused = async (buffer: Buffer, reason: RegExp) => {
    await file(buffer)
    await page.getByRole('button', { name: '미리 보기' }).click()
    await expect(alert).toContainText(reason)
    await expect(page.getByLabel('붙여 넣을 글')).toHaveValue('적고 있던 글')
  }
  await refused(Buffer.from([0x23, 0x20, 0xb0, 0xa1]), /UTF-8로 저장되어 있지 않아서/)
  await refused(Buffer.alloc(3_000_000, 'a\n'), /256 kB보다 커서 읽지 않았어요/)
  await refused(Buffer.from([0x23, 0x20, 0xb0, 0xa1]), /UTF-8로 저장되어 있지 않아서/)
  await page.goto('/')
  await page.goBack()
  await expect(page.getByLabel('붙여 넣을 글')).toHaveValue('적고 있던 글')
  await page.context().clearCookies()
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(alert).toContainText('로그인이 끝났어요')
  await expect(page.getByLabel('붙여 넣을 글')).toHaveValue('적고 있던 글')
})

test('a file can be dropped on the text', async ({ page, person }) => {
  await page.goto(importPath(person.id))
  const dataTransfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['### Key Strength\n- Go'], 'dropped.md'))
    return transfer
  })
  await page.getByLabel('붙여 넣을 글').dispatchEvent('drop', { dataTransfer })
  await expect(page.getByLabel('문서 파일')).toBeFocused()
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(page.getByRole('heading', { name: '미리 보기: dropped.md' })).toBeVisible()
})

test('the properties of a note come out first and untouched', async ({ page, person }) => {
  const front = '---\ntitle: 나의 목표\ntags:\n  - career\n  - 회고\n---'
  await paste(page, person.id, `${front}\n\n### Key Strength\n1. Kotlin\n  - 코루틴\n`)
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/imported=/)
  const written = await exported(page, person.id)
  expect(written.startsWith(`${front}\n\n# career-goal\n`)).toBe(true)
  expect(written).toContain('### Key Strength\n1. Kotlin\n    - 코루틴\n')
})

test('nothing to import is said, and the text can be changed', async ({ page, person }) => {
  await paste(page, person.id, '# career-goal\n\n# 요구사항\n')
  await expect(page.getByText('가져올 내용이 없어요.')).toBeVisible()
  await expect(page.getByRole('button', { name: '저장하기' })).toBeHidden()
  await page
    .getByRole('form', { name: '문서 가져오기' })
    .getByLabel('붙여 넣을 글')
    .fill('### Key Strength\n- Go')
  await page.getByRole('button', { name: '미리 보기' }).click()
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/kys\?imported=1&/)
})

test('a KYS that is not empty is added to, or replaced', async ({ page, person }) => {
  await paste(page, person.id, '### Key Strength\n- Go\n')
  await expect(page.getByText('지금 KYS에 적힌 내용이 있어요')).toBeHidden()
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/imported=1&/)
  await paste(page, person.id, '### Key Strength\n- Rust\n')
  await expect(preview(page).getByLabel('뒤에 더하기')).toBeChecked()
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/imported=1&/)
  expect(await exported(page, person.id)).toContain('- Go\n- Rust\n')
  await paste(page, person.id, '### Key Strength\n- Zig\n')
  await preview(page).getByLabel('새것으로 바꾸기').check()
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/imported=1&/)
  expect(await exported(page, person.id)).toContain('### Key Strength\n- Zig\n')
})

test('with the keyboard alone', async ({ page, person }) => {
  await page.goto(importPath(person.id))
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(
        () => document.activeElement?.textContent || document.activeElement?.id || '',
      )
      if (name.test(focused)) return
    }
    throw new Error(`Tab never came to ${name}.`)
  }
  await tabTo(/-text$/)
  await page.keyboard.insertText('### Key Strength\n- Go\n### Goal\n- 목표')
  await tabTo(/^미리 보기/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '미리 보기' })).toBeFocused()
  await tabTo(/\.goal-4$/)
  await page.keyboard.press('Space')
  await expect(page.getByLabel('목표', { exact: true })).not.toBeChecked()
  await tabTo(/^저장하기/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/imported=2&/)
})

test('without JavaScript', async ({ browser, person }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ko-KR' })
  const page = await context.newPage()
  await signIn(page, person)
  await paste(page, person.id, `${'- '.repeat(60)}a`)
  await expect(page.locator('main').getByRole('alert')).toContainText('너무 깊이')
  await expect(page.getByText('1번째 줄을 확인해 주세요.')).toBeVisible()
  await expect(page.getByLabel('붙여 넣을 글')).toHaveValue(/^- - - .*a$/)
  const buffer = Buffer.alloc(300_000, 'a\n')
  await page.getByLabel('문서 파일').setInputFiles({ name: 'goal.md', mimeType: 'text/markdown', buffer })
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('256 kB')
  await expect(page.getByLabel('붙여 넣을 글')).toHaveValue(/^- - - .*a$/)
  await paste(page, person.id, whole)
  await preview(page).getByLabel('단기', { exact: true }).check()
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\/.*imported=/)
  expect(contentOf(await exported(page, person.id))).toEqual(contentOf(whole))
  const json = JSON.parse(await exported(page, person.id, 'format=json'))
  expect(json.sections.find(({ kind }: { kind: string }) => kind === 'goals').nodes[0].isGoal).toBe(true)
  await context.close()
})

test('a stranger finds no page and no file', async ({ page, person, mayComplain }) => {
  mayComplain(/status of 404/)
  const other = await createPerson({ name: '남궁비밀' })
  for (const path of ['import', 'document', 'document?format=json']) {
    const response = await page.goto(`/people/${other.id}/${path}`)
    expect(response?.status()).toBe(404)
    await expect(page).toHaveTitle('찾을 수 없어요 · career-goal')
    expect(await page.content()).not.toContain('남궁비밀')
  }
  for (const path of [
    `/people/${person.id}/document?format=pdf`,
    '/people/me/document',
    '/people/me/import',
  ]) {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(page).toHaveTitle('찾을 수 없어요 · career-goal')
  }
  await deletePerson(other.id)
})

test('a preview is accessible and fits @phone', async ({ page, person }) => {
  const button = (await takeLook(page)) === 'ko' ? '미리 보기' : 'Preview'
  await page.goto(importPath(person.id))
  await page.getByRole('textbox').fill(whole)
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByRole('heading', { name: button })).toBeFocused()
  await page.locator('main details').first().locator('summary').click()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
