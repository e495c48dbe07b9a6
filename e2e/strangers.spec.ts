import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { type Inhabitant, insertInhabitant, removeInhabitant } from '@/db/testing/rows'
import { everythingOf } from './access/scene'
import { itemNamed, rewrite } from './fixtures/goals'
import { test } from './fixtures/person'

// Who gets what at which address, and by which action, is tried in e2e/server; here a browser
// does it, with its own forms and its own queue of operations.

async function looks(page: Page, address: string): Promise<{ title: string; text: string }> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return { title: await page.title(), text: await page.locator('body').innerText() }
}

let someone: Inhabitant

test.beforeEach(async () => {
  someone = await insertInhabitant(owner())
})

test.afterEach(() => removeInhabitant(owner(), someone))

test('a page of somebody else looks like one that does not exist', async ({ page, person, mayComplain }) => {
  mayComplain(/status of 404/)
  const nobody = person.id.replace(/.{8}$/, '00000000')
  for (const where of ['kys', `gap/${someone.rows.analysis.id}`]) {
    const absent = await looks(page, `/people/${nobody}/${where}`)
    expect(absent.title).toBe('찾을 수 없어요 · career-goal')
    expect(await looks(page, `/people/${someone.id}/${where}`)).toEqual(absent)
    expect(await looks(page, `/people/no-uuid/${where}`)).toEqual(absent)
  }
})

test('no action of a stranger reaches the rows of someone else', async ({ page, person }) => {
  test.slow()
  const before = await everythingOf({ owner: someone })
  const mine = await insertAnalysisOf(page, person.id)
  // Whatever the page sends names the other person and their analysis from now on, wherever it named its own.
  const forged: string[] = []
  let answered = 0
  await page.route('**/*', async (route) => {
    const body = route.request().postData()
    if (route.request().method() !== 'POST' || !body) return route.continue()
    const changed = body.replaceAll(person.id, someone.id).replaceAll(mine, String(someone.rows.analysis.id))
    if (changed === body) return route.continue()
    forged.push(new URL(route.request().url()).pathname)
    // Asked from here, the answer is waited for also when the page is left meanwhile.
    const response = await route.fetch({ postData: changed, maxRedirects: 0 })
    answered += 1
    await route.fulfill({ response }).catch(() => {})
  })

  await page.goto(`/people/${person.id}/kys`)
  await rewrite(itemNamed(page, /^Key Strength 1/), 'Kotlin')
  await expect.poll(() => forged.length).toBe(1)

  await page.goto(`/people/${person.id}/gap`)
  await page.getByLabel('이 분석만의 목표').fill('남의 분석')
  await page.getByRole('button', { name: '분석 시작하기' }).click()
  await expect.poll(() => forged.length).toBeGreaterThan(1)

  const afterNew = forged.length
  await page.goto(`/people/${person.id}/gap/${mine}/delete`)
  await page.getByRole('button', { name: '분석 지우기' }).click()
  await expect.poll(() => forged.length).toBeGreaterThan(afterNew)

  const afterDelete = forged.length
  await page.goto(`/people/${person.id}/gap`)
  await page.getByRole('button', { name: '지금 하는 분석으로' }).first().click()
  await expect.poll(() => forged.length).toBeGreaterThan(afterDelete)

  await expect.poll(() => answered).toBe(forged.length)
  expect(await everythingOf({ owner: someone })).toBe(before)
})

/** Two analyses of one's own, begun on the page; gives the id of the one that is not current. */
async function insertAnalysisOf(page: Page, personId: string): Promise<string> {
  for (const wording of ['첫 번째', '두 번째']) {
    await page.goto(`/people/${personId}/gap`)
    await page.getByLabel('이 분석만의 목표').fill(wording)
    await page.getByRole('button', { name: '분석 시작하기' }).click()
    await expect(page).toHaveURL(/\/gap\/[0-9a-f-]{36}$/)
  }
  const [row] = await owner()`select id from analysis where owner_id = ${personId} and not current`
  return String(row?.id)
}
