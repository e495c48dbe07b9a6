import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson } from '@/db/testing/factories'
import { writeGap } from '@/db/testing/teams'
import { expectAccessible, takeLook } from './fixtures/axe'
import { expectWords, itemNamed } from './fixtures/goals'
import { signIn, test } from './fixtures/person'

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')

test('a newcomer writes the KYS by keyboard and finds it again @phone', async ({ page, person }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /KYS부터 적기/ }).click()
  await expect(page).toHaveTitle(`${person.name} 님의 KYS · career-goal`)

  const still = page.getByText('이어서 적을 것:')
  await expect(still.getByRole('link')).toHaveText(['Key Strength', 'Read.me', 'Goal', 'Gap 분석'])
  await still.getByRole('link', { name: 'Goal', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Goal' })).toBeInViewport()

  await itemNamed(page, 'Key Strength 1').click()
  await page.keyboard.type('TypeScript')
  await page.keyboard.press('Enter')
  await page.keyboard.type('장애 분석')
  await expectWords(itemNamed(page, 'Key Strength 2'), '장애 분석')

  await itemNamed(page, 'Read.me 1').click()
  await page.keyboard.type('원인을 **끝까지** 찾아요')
  await itemNamed(page, 'Goal 1').click()
  await page.keyboard.type('멈추지 않는 시스템을 이끄는 개발자')
  await saved(page)

  await expect(still.getByRole('link')).toHaveText(['Gap 분석'])
  // What stands beside a goal leaves its words their room.
  const goal = await page.getByRole('treeitem', { name: 'Goal 1' }).locator('.item-text').boundingBox()
  expect(goal?.width).toBeGreaterThan(250)

  await page.reload()
  await expectWords(itemNamed(page, 'Key Strength 2'), '장애 분석')
  await expect(itemNamed(page, 'Read.me 1').locator('strong', { hasText: '끝까지' })).toBeVisible()

  await page.getByRole('link', { name: 'Gap 분석하기: 멈추지 않는 시스템을 이끄는 개발자' }).click()
  await expect(page.getByRole('checkbox', { name: '멈추지 않는 시스템을 이끄는 개발자' })).toBeChecked()
})

test('a goal that is analysed leads to its analysis, with what is left of it', async ({ page, person }) => {
  const goal = '멈추지 않는 시스템을 이끄는 개발자'
  const analysis = await writeGap(person.id, goal, [
    { text: '장애 대응', self: 1, target: 4 },
    { text: '부하 시험', self: 3, target: 2 },
    { text: '관측' },
  ])
  await page.goto(`/people/${person.id}/kys`)
  await itemNamed(page, 'Goal 1').click()
  await page.keyboard.type(goal)
  await page.getByRole('link', { name: `Gap 분석 열기, 3단계 남음: ${goal}` }).click()
  await expect(page).toHaveURL(new RegExp(`/gap/${analysis}`))
})

test('a written KYS with its menu for exports open is accessible @phone', async ({ page, person }) => {
  const isKorean = (await takeLook(page)) === 'ko'
  await page.goto(`/people/${person.id}/kys`)
  await itemNamed(page, isKorean ? 'Goal 1' : 'Goals 1').click()
  await page.keyboard.type('멈추지 않는 시스템을 이끄는 개발자')
  await saved(page)
  await page.getByText(isKorean ? '내보내기' : 'Export', { exact: true }).click()
  await expectAccessible(page)
})

test('goals in groups ask to be marked, and both formats are offered', async ({ page, person }) => {
  await page.goto(`/people/${person.id}/kys`)
  await itemNamed(page, 'Goal 1').click()
  await page.keyboard.type('단기')
  const topOf = async () => (await itemNamed(page, 'Goal 1').boundingBox())?.y
  const before = await topOf()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('배우는 개발자')
  await expect(page.getByText('깃발을 눌러 Goal로 표시해 주세요')).toBeVisible()
  expect(await topOf()).toBe(before)
  await page
    .getByRole('treeitem', { name: 'Goal 1.1' })
    .getByRole('button', { name: 'Goal', exact: true })
    .click()
  await expect(page.getByText('깃발을 눌러 Goal로 표시해 주세요')).toBeHidden()
  await saved(page)

  await page.getByText('내보내기', { exact: true }).click()
  for (const format of ['Markdown', 'JSON']) {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: format }).first().click()
    expect((await download).suggestedFilename()).toMatch(format === 'JSON' ? /\.json$/ : /\.md$/)
  }
})

test('nobody else learns of a KYS, not even by its title', async ({ page, browser, mayComplain }) => {
  mayComplain(/status of 404/)
  const [owner, stranger] = await Promise.all([createPerson({ name: '이주인' }), createPerson()])
  await signIn(page, owner)
  await page.goto(`/people/${owner.id}/kys`)
  await expect(page.getByRole('heading', { name: '이주인', level: 1 })).toBeVisible()

  const context = await browser.newContext()
  const other = await context.newPage()
  await signIn(other, stranger)
  for (const path of ['kys', 'gap', 'todos', `gap/${owner.id}`, `gap/${owner.id}/delete`]) {
    for (const id of [owner.id, 'nobody', '00000000-0000-7000-8000-000000000000']) {
      const response = await other.goto(`/people/${id}/${path}`)
      expect(response?.status()).toBe(404)
      await expect(other).toHaveTitle('찾을 수 없어요 · career-goal')
      await expect(other.locator('body')).not.toContainText('이주인')
    }
  }
  await context.close()
  await Promise.all([deletePerson(owner.id), deletePerson(stranger.id)])
})
