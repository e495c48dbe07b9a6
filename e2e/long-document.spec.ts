import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { type TestItem, writeGap } from '@/db/testing/teams'
import { expectAccessible } from './fixtures/axe'
import { test } from './fixtures/person'

const competencies = (count: number): TestItem[] =>
  Array.from({ length: count }, (_, index) => ({ text: `역량 ${index}번: 캐시, 락`, target: 3 }))

const parts = (page: Page) => page.getByRole('navigation', { name: '문서의 부분' }).first()

/** The competencies that a page shows, in fields as well, by their numbers. */
const numbers = async (page: Page) =>
  [...(await page.locator('main').innerHTML()).matchAll(/역량 (\d+)번/g)].map(([, number]) => Number(number))

test('an item is linked by its first letters, with the keyboard alone @phone', async ({ page, person }) => {
  const analysis = await writeGap(person.id, '되고 싶은 개발자', [
    { text: '캐시 설계' },
    { text: '무중단 배포' },
    { text: '무중단 배포 되돌리기' },
  ])
  await page.goto(`/people/${person.id}/gap/${analysis}?view=chain`)
  const item = page.locator('[data-unlinked]').first()
  const choose = item.getByRole('button', { name: /고르기/ })
  await expect(choose).toBeEnabled()
  await choose.press('Enter')
  const picker = page.getByRole('dialog', { name: '어느 역량의 이야기인가요?' })
  await expect(picker.getByLabel('역량 찾기')).toBeFocused()
  await expect(picker.getByRole('status')).toHaveText('역량 3개')
  await expectAccessible(page)
  // Enter right behind the last letter means what is typed, not what was listed before it.
  await page.keyboard.insertText('되돌리기')
  await page.keyboard.press('Enter')
  await expect(picker).toBeHidden()
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  const links = await owner()`
    select c.text from link l join node c on c.owner_id = l.owner_id and c.id = l.competency_id
    where l.owner_id = ${person.id}`
  expect(links.map(({ text }) => text)).toEqual(['무중단 배포 되돌리기'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a document of 2,500 competencies is read part by part, each of them once', async ({
    page,
    person,
  }) => {
    test.slow()
    const analysis = await writeGap(person.id, '되고 싶은 개발자', competencies(2_500))
    const address = `/people/${person.id}/gap/${analysis}`
    for (const view of ['', '?view=chain']) {
      await page.goto(`${address}${view}`)
      const seen = new Set<number>()
      for (let part = 1; ; part += 1) {
        await expect(parts(page)).toContainText(`부분 가운데 ${part}부분`)
        const here = new Set(await numbers(page))
        for (const number of here) expect(seen.has(number), `${number} in part ${part}`).toBe(false)
        for (const number of here) seen.add(number)
        const next = parts(page).getByRole('link', { name: '다음 부분' })
        if (!(await next.isVisible())) break
        await next.click()
        await expect(page).toHaveURL(new RegExp(`part=${part + 1}`))
        await page.waitForLoadState()
      }
      expect(seen.size, view).toBe(2_500)
    }
  })
})

test('the address of an item leads to the part in which it stands, and writing goes on there', async ({
  page,
  person,
}) => {
  const analysis = await writeGap(person.id, '되고 싶은 개발자', competencies(2_500))
  const address = `/people/${person.id}/gap/${analysis}`
  const [last] = await owner()`select id from node where owner_id = ${person.id} and text like '역량 2499번%'`
  await page.goto(`${address}?item=${last?.id}#item-${last?.id}`)
  const field = page.locator(`[id="item-${last?.id}"]`).locator('[data-node]')
  await expect(field).toBeFocused()
  await field.fill('역량 2499번: 다시 적었어요')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  await parts(page).getByRole('link', { name: '앞 부분' }).click()
  await expect(page).toHaveURL(/part=\d+$/)
  expect(await numbers(page)).not.toContain(2_499)
  const [row] = await owner()`select text from node where id = ${last?.id ?? ''}`
  expect(row?.text).toBe('역량 2499번: 다시 적었어요')
})

test('in a part of a long document, an item is linked to a competency of another part', async ({
  page,
  person,
}) => {
  test.slow()
  const analysis = await writeGap(person.id, '되고 싶은 개발자', competencies(2_500))
  const [todo] = await owner()`select id from node where owner_id = ${person.id} and text = '남은 할 일'`
  await page.goto(`/people/${person.id}/gap/${analysis}?item=${todo?.id}`)
  const row = page.getByRole('treeitem', { name: 'To-Do List 1', exact: true })
  await expect(row).toHaveAttribute('tabindex', '0')
  await expect(async () => {
    await row.focus()
    await expect(row.locator('textarea')).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Alt+KeyL')
  const picker = page.getByRole('dialog', { name: '어느 역량의 이야기인가요?' })
  await expect(picker.getByRole('status')).toContainText('2500')
  await page.keyboard.insertText('역량 7번')
  await page.keyboard.press('Enter')
  const chip = row.getByRole('button', { name: '연결된 역량: 역량 7번: 캐시, 락' })
  await expect(chip).toBeVisible()
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  await page.reload()
  await expect(chip).toBeVisible()
})
