import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson, owner } from '@/db/testing/factories'
import { addMember } from '@/db/testing/teams'
import { addDays, today } from '@/lib/dates'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { signIn } from './fixtures/person'
import { type Team, test } from './fixtures/team'

const main = (page: Page) => page.getByRole('main')
const part = (page: Page, name: string) => main(page).getByRole('region', { name, exact: true })
const statusOf = async (page: Page, address: string) =>
  (await page.request.get(address, { maxRedirects: 0 })).status()

/** What nobody wrote for the eyes of a lead, in any of its spellings. */
const secrets = [
  '속마음',
  '가온의 근거',
  '나래의 근거',
  '남은 할 일',
  '남몰래',
  '닫힌 역량',
  '마루의',
  '남에게 안',
]

async function expectNoSecret(page: Page, address: string): Promise<void> {
  const html = await (await page.request.get(address)).text()
  for (const secret of secrets) expect(html, `${address}: ${secret}`).not.toContain(secret)
}

test('a lead sees where the team stands, in a picture and in words', async ({ page, team }) => {
  await page.goto(`/teams/${team.id}`)
  const members = part(page, '팀원 11명')
  await expect(members.getByRole('heading', { level: 3 })).toHaveText(['가온', '나래', '다온', '라온'])
  await expect(members).toContainText('가온의 목표')
  await expect(members).toContainText('필요역량 5개 · 목표에 닿은 역량 2/4 · 끝낸 할 일 3/4')
  await expect(members).toContainText('7명은 이름으로 열지 않았거나')
  await expect(members).not.toContainText('차오름')

  const coverage = part(page, '역량과 사람')
  await expect(coverage.getByRole('img', { name: /지금 수준과 목표/ })).toBeVisible()
  await coverage.getByText('표로 보기').click()
  const row = coverage
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Redis', exact: true }) })
  await expect(row.getByRole('cell')).toHaveText([
    '가온 (목표 선도, ‘REDIS’, ‘레디스’)',
    '',
    '라온 (목표 경험, ‘redis’)',
    '나래 (목표 실무)',
    '다온 (목표 실무)',
    '',
  ])
  await expect(coverage.getByRole('rowheader', { name: 'MySQL', exact: true })).toBeVisible()

  const lacks = part(page, '가장 모자란 것').getByRole('listitem')
  await expect(lacks.first()).toContainText('Redis')
  await expect(lacks.first()).toContainText('2명이 합해 5단계 남음 · 실무 이상 1명')
  const only = part(page, '한 사람만 할 수 있는 것').getByRole('listitem')
  await expect(only.first()).toContainText('Redis 가온(선도)')
  const help = part(page, '서로 도울 수 있는 사람').getByRole('listitem')
  await expect(help.filter({ hasText: 'MySQL' })).toContainText('도울 수 있어요: 가온(실무)')
  await expect(help.filter({ hasText: 'MySQL' })).toContainText('더 나아가고 싶어요: 나래(경험)')

  // Four are open by name; those who are counted only are in no sum with them.
  await expect(part(page, '한 주에 끝낸 할 일')).toContainText('이름으로 연 사람이 다섯 명 이상이면')
})

test('people who are counted only are told in bands, in words', async ({ page, person, team }) => {
  const sql = owner()
  await page.goto(`/teams/${team.id}`)
  const counted = part(page, '숫자로만 연 사람들')
  await expect(counted).toContainText('마지막으로 센 날은')
  // Nobody has been counted only for 14 days.
  await expect(counted.getByRole('listitem')).toHaveCount(0)
  await sql`update auth.team_count set readers = array[${person.id}::uuid] where team_id = ${team.id}`
  const names = [
    { meaning: 'kubernetes', words: null, people: 20, reached: 10, able: null },
    { meaning: 'rust', words: 'Rust', people: 5, reached: null, able: null },
  ]
  await sql`insert into auth.counted_name ${sql(names.map((name) => ({ team_id: team.id, ...name })))}`
  const week = addDays(today('UTC'), -14)
  await sql`insert into auth.counted_week ${sql({ team_id: team.id, week, people: 10 })} on conflict (team_id, week) do update set people = 10`
  await page.reload()
  await expect(counted.getByRole('listitem')).toHaveText([
    'Kubernetes적은 사람 20명 이상 · 목표에 닿은 사람 10~19명',
    'Rust적은 사람 5~9명',
  ])
  await expect(counted.getByRole('table', { name: '숫자로만 연 사람이 할 일을 끝낸 주' })).toContainText(
    '10~19명',
  )
  await expectAccessible(page)
})

test('the way leads to what a member opened, and no further', async ({ page, team }) => {
  await page.goto(`/teams/${team.id}`)
  await main(page).getByRole('link', { name: '가온 님의 필요역량' }).click()
  await expect(page).toHaveURL(`/people/${team.open.id}/gap/${team.open.analysis}`)
  await expect(page).toHaveTitle('가온 님의 Gap 분석: 가온의 목표 · career-goal')
  await expect(page.getByText('가온 님의 페이지를 ‘결제 팀’의 리드로 보고 있어요.')).toBeVisible()
  await expect(main(page).getByRole('heading', { level: 2 })).toHaveText(['필요역량'])
  await expect(main(page).getByText('RDB, MySQL', { exact: true }).first()).toBeVisible()
  await expect(main(page).getByText('선도', { exact: true }).first()).toBeVisible()
  await expect(main(page).locator('.track').first()).toBeVisible()
  await expect(main(page).locator('button.track')).toHaveCount(0)
  await expect(main(page).locator('input, textarea, select, form, [data-save]')).toHaveCount(0)
  await expect(page.getByRole('link', { name: '한눈에' })).toHaveCount(0)

  const pages = page.getByRole('navigation', { name: '가온 님이 연 페이지' })
  await pages.getByRole('link', { name: 'Gap 분석' }).click()
  await expect(main(page).getByRole('heading', { level: 2 })).toHaveText(['가온의 목표'])
  await expect(main(page)).not.toContainText('할 일')
  await pages.getByRole('link', { name: 'KYS' }).click()
  await expect(page).toHaveTitle('가온 님의 KYS · career-goal')
  await expect(main(page).getByText('집요함')).toBeVisible()
  await expect(main(page).getByRole('heading', { level: 2 })).toHaveText(['Key Strength', 'Read.me', 'Goal'])
})

function addresses({ id, open, partly, counted, closed }: Team) {
  const own = (person: { id: string }) => `/people/${person.id}`
  return {
    found: [
      `/teams/${id}`,
      `${own(open)}/kys`,
      `${own(open)}/gap`,
      `${own(open)}/gap/${open.analysis}`,
      `${own(open)}/gap/${open.analysis}?view=chain`,
      `${own(partly)}/gap/${partly.analysis}`,
    ],
    missing: [
      `${own(open)}/todos`,
      `${own(open)}/import`,
      `${own(open)}/document?format=json`,
      `${own(open)}/gap/${open.analysis}/delete`,
      `${own(partly)}/kys`,
      ...[counted, closed].flatMap((one) => [
        `${own(one)}/kys`,
        `${own(one)}/gap`,
        `${own(one)}/gap/${one.analysis}`,
        `${own(one)}/todos`,
      ]),
    ],
  }
}

test('everything else of a member is not found, and nothing of it is in what is', async ({
  page,
  team,
  mayComplain,
}) => {
  mayComplain(/status of 404/)
  const { found, missing } = addresses(team)
  for (const address of missing) expect(await statusOf(page, address), address).toBe(404)
  for (const address of found) {
    expect(await statusOf(page, address), address).toBe(200)
    await expectNoSecret(page, address)
  }
  await page.goto(`/people/${team.counted.id}/gap/${team.counted.analysis}`)
  await expect(page).toHaveTitle('찾을 수 없어요 · career-goal')
})

test('a teammate sees no dashboard, and none of the pages', async ({ page, team }) => {
  const teammate = await createPerson({ name: '하람' })
  await addMember(team.id, teammate.id)
  await signIn(page, teammate)
  const { found, missing } = addresses(team)
  for (const address of [...found.slice(1), ...missing]) {
    expect(await statusOf(page, address), address).toBe(404)
  }
  await page.goto(`/teams/${team.id}`)
  await expect(main(page)).not.toContainText('Redis')
  await expect(main(page).getByRole('heading', { name: '역량과 사람' })).toHaveCount(0)
  await deletePerson(teammate.id)
})

test('who closes what was open, or leads no longer, is found at the next request', async ({
  page,
  person,
  team,
}) => {
  const address = `/people/${team.open.id}/gap/${team.open.analysis}`
  expect(await statusOf(page, address)).toBe(200)
  await owner()`delete from sharing where owner_id = ${team.open.id}`
  expect(await statusOf(page, address)).toBe(404)
  const other = `/people/${team.partly.id}/gap/${team.partly.analysis}`
  expect(await statusOf(page, other)).toBe(200)
  await owner()`update membership set leads = false where team_id = ${team.id} and person_id = ${person.id}`
  expect(await statusOf(page, other)).toBe(404)
  await page.goto(`/teams/${team.id}`)
  await expect(main(page)).not.toContainText('Redis')
})

test('the dashboard fits a phone, its map scrolls by keyboard @phone', async ({ page, team }) => {
  await page.goto(`/teams/${team.id}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await page.evaluate(() => window.innerWidth),
  )
  const map = main(page).getByRole('region', { name: '역량과 사람 그림' })
  await map.focus()
  await expect(map).toBeFocused()
  await expectAccessible(page)
})

test('the dashboard prints whole, without its tools', async ({ page, team }) => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 690, height: 1000 })
  await page.goto(`/teams/${team.id}`)
  const map = main(page).getByRole('img', { name: /지금 수준과 목표/ })
  const box = await map.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(690)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(690)
  await expect(main(page).getByRole('link', { name: '가온 님의 필요역량' })).toBeHidden()
})

test('the dashboard and the pages of a member are accessible in all looks', async ({ page, team }) => {
  test.slow()
  const { found } = addresses(team)
  for (const address of found.filter((one) => !one.includes('chain'))) {
    await expectAccessibleAt(page, address)
  }
  await page.goto(`/teams/${team.id}`)
  await main(page).locator('summary').first().click()
  await expectAccessible(page)
})
