import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { tableNames } from '@/db/access'
import { owner } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { type Inhabitant, insertInhabitant, removeInhabitant } from '@/db/testing/rows'
import { signIn, test } from './fixtures/person'

/** Every address of the app, read from its folders, so that a new page is tried without being listed here. */
function addresses({ id, rows }: Inhabitant): string[] {
  const files = readdirSync(path.join(process.cwd(), 'app/(app)'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '')}`)
    .map((route) => route.replace('[personId]', id).replace('[analysisId]', String(rows.analysis.id)))
}

const ofPeople = (address: string) => address.startsWith('/people/')

/** Asked for as a browser would, with its cookies; a download is no page to go to. */
async function fetched(page: Page, address: string): Promise<{ status: number; text: string }> {
  const response = await page.request.get(address, { maxRedirects: 0 })
  return { status: response.status(), text: await response.text() }
}

async function looks(page: Page, address: string): Promise<{ title: string; text: string }> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return { title: await page.title(), text: await page.locator('body').innerText() }
}

/** All that the database holds of a person, to see that nothing of it changes. */
async function everythingOf({ id }: Inhabitant): Promise<string> {
  const tables = await Promise.all(
    tableNames.map(
      (table) =>
        owner()`select * from ${owner()(table)} where ${owner()(table === 'person' ? 'id' : 'owner_id')} = ${id} order by 1, 2`,
    ),
  )
  return JSON.stringify(tables)
}

let someone: Inhabitant

test.beforeEach(async () => {
  someone = await insertInhabitant(owner())
  await owner()`update person set name = '숨은이름' where id = ${someone.id}`
  await owner()`update node set text = '숨은 문장' where owner_id = ${someone.id}`
  await owner()`update evidence set text = '숨은 증거' where owner_id = ${someone.id}`
})

test.afterEach(() => removeInhabitant(owner(), someone))

test('a stranger finds nothing at any address, and no title tells', async ({ page, person }) => {
  const nobody = person.id.replace(/.{8}$/, '00000000')
  expect(addresses(someone).length).toBeGreaterThan(6)
  for (const address of addresses(someone)) {
    const { status, text } = await fetched(page, address)
    expect(text, address).not.toContain('숨은')
    if (!ofPeople(address)) continue
    expect(status, address).toBe(404)
    expect((await fetched(page, address.replace(someone.id, 'no-uuid'))).status).toBe(404)
    const absent = await looks(page, address.replace(someone.id, nobody))
    expect(await looks(page, address), address).toEqual(absent)
  }
})

test('the mentor of another analysis finds the KYS, and of this one not even its title', async ({
  page,
  person,
}) => {
  await createMentorship(someone.id, person.id)
  const ofAnalysis = addresses(someone).filter((address) =>
    address.includes(String(someone.rows.analysis.id)),
  )
  expect(ofAnalysis.length).toBeGreaterThan(1)
  for (const address of ofAnalysis) {
    expect((await fetched(page, address)).status, address).toBe(404)
    expect((await looks(page, address)).title, address).toBe('찾을 수 없어요 · career-goal')
  }
  const open = addresses(someone).filter((address) => /^\/people\/.*\/(kys|gap|todos)$/.test(address))
  expect(open).toHaveLength(3)
  for (const address of open) expect((await fetched(page, address)).status, address).toBe(200)
  for (const address of addresses(someone).filter((one) => ofPeople(one) && !open.includes(one))) {
    expect((await fetched(page, address)).status, address).toBe(404)
  }
  expect((await fetched(page, `/people/${someone.id}/todos`)).text).not.toContain('숨은 문장')
})

test('someone who is not signed in is sent to sign in', async ({ page }) => {
  for (const address of addresses(someone)) {
    const { status, text } = await fetched(page, address)
    expect([307, 404], address).toContain(status)
    expect(text, address).not.toContain('숨은')
  }
})

test('the owner still finds all of it', async ({ page }) => {
  await signIn(page, { ...someone, name: '숨은이름', email: '', locale: 'ko', password: null })
  for (const address of addresses(someone).filter(ofPeople)) {
    expect((await fetched(page, address)).status, address).toBe(200)
  }
  await page.goto(`/people/${someone.id}/gap/${someone.rows.analysis.id}`)
  await expect(page.getByRole('textbox', { name: /^필요역량 1/ }).first()).toHaveValue('숨은 문장')
})

test('no action of a stranger reaches the rows of someone else', async ({ page, person }) => {
  test.slow()
  const before = await everythingOf(someone)
  const mine = await insertAnalysisOf(page, person.id)
  // Whatever the page sends names the other person and their analysis from now on, wherever it named its own.
  const forged: string[] = []
  await page.route('**/*', async (route) => {
    const body = route.request().postData()
    if (route.request().method() !== 'POST' || !body) return route.continue()
    const changed = body.replaceAll(person.id, someone.id).replaceAll(mine, String(someone.rows.analysis.id))
    if (changed !== body) forged.push(new URL(route.request().url()).pathname)
    await route.continue({ postData: changed })
  })

  await page.goto(`/people/${person.id}/kys`)
  await page.getByRole('textbox', { name: /^Key Strength 1/ }).fill('Kotlin')
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

  await page.waitForTimeout(500)
  expect(await everythingOf(someone)).toBe(before)
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
