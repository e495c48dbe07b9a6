import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson, owner, type TestPerson } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { hashToken } from '@/lib/token'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { alongside, test } from './fixtures/person'
import { placeOf } from './fixtures/places'
import { change, found, heading, makeLink } from './fixtures/teams'

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

test('a team is founded and joined without JavaScript, from the sign-in page on', async ({ browser }) => {
  const people = await Promise.all([createPerson({ name: '만든이' }), createPerson({ name: '온사람' })])
  const [maker, visitor] = people as [TestPerson, TestPerson]
  await writeGap(visitor.id, '열 목표', [])
  const plain = { javaScriptEnabled: false }
  const page = await alongside(browser, maker, plain)
  await page.goto('/teams')
  await page.getByRole('button', { name: '팀 만들기' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('이 칸을 채워 주세요')
  const team = await found(page, '플랫폼 팀')
  const link = await makeLink(page, team)

  const signedOut = await (await browser.newContext({ locale: 'ko-KR', ...plain })).newPage()
  await signedOut.goto(link)
  await expect(signedOut).toHaveURL(/\/sign-in\?callbackUrl=/)
  await expect(signedOut.locator('main')).toContainText('팀 초대를 받았네요')
  await expect(signedOut.locator('main')).not.toContainText('플랫폼 팀')

  const theirs = await alongside(browser, visitor, plain)
  await theirs.goto(link)
  await theirs.getByRole('button', { name: '팀에 들어가기' }).click()
  await expect(theirs.locator('main').getByRole('alert')).toContainText('하나를 골라 주세요')
  await expect(theirs.getByText('여는 분석')).toBeHidden()
  await theirs.getByLabel('이름으로 열기').check()
  await expect(theirs.getByText('여는 분석: 열 목표')).toBeVisible()
  await theirs.getByRole('button', { name: '팀에 들어가기' }).click()
  await expect(theirs.getByText('이름으로 열었어요')).toBeVisible()

  await page.goto(`${team}/manage`)
  await page.getByRole('button', { name: /거둬들이기$/ }).click()
  await expect(page.getByText('링크를 거둬들였어요')).toBeVisible()
  await change(page, team, '온사람', '리드 넘기기 제안하기')
  await expect(page.getByText('리드를 넘기겠다고 제안했어요')).toBeVisible()
  await theirs.reload()
  await theirs.getByRole('button', { name: '리드 맡기' }).click()
  await expect(theirs.getByText('이 팀의 리드가 됐어요')).toBeVisible()
  for (const { id } of people) await deletePerson(id)
})

test('links that lead nowhere look the same and name nothing', async ({
  page,
  person,
  browser,
  mayComplain,
}) => {
  mayComplain(/status of 404/)
  const other = await createPerson({ name: '숨은사람' })
  const theirs = await alongside(browser, other)
  const team = await found(theirs, '숨은 팀')
  const [expired, live] = [await makeLink(theirs, team), await makeLink(theirs, team)]
  const hash = hashToken(expired.split('/').at(-1) ?? '')
  await owner()`update auth.team_invitation set expires_at = now() where token_hash = ${hash}`
  const seen = new Set<string>()
  for (const link of [expired, live.replace(/.{5}$/, 'AAAAA'), '/invitations/team/x']) {
    await page.goto(link)
    await expect(heading(page)).toHaveText('이 초대는 쓸 수 없어요')
    seen.add(`${await page.title()} ${await page.locator('body').innerText()}`)
  }
  expect(seen.size).toBe(1)
  expect([...seen].join()).not.toContain('숨은')

  // A page of a team looks like one that is not there, its title included.
  const titles = new Set<string>()
  for (const path of [team, `${team}/manage`, `/teams/${person.id}`, '/teams/x']) {
    expect((await page.goto(path))?.status()).toBe(404)
    titles.add(await page.title())
  }
  expect(titles.size).toBe(1)

  await page.goto(live)
  const liveHash = hashToken(live.split('/').at(-1) ?? '')
  await owner()`delete from auth.team_invitation where token_hash = ${liveHash}`
  await page.getByLabel('열지 않기').check()
  await page.getByRole('button', { name: '팀에 들어가기' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('이 초대는 쓸 수 없어요')
  await deletePerson(other.id)
})

test('somebody who comes for a team alone starts with it @phone', async ({ page, person }) => {
  await createTeam(person.id, '우리 팀')
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '내 팀' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'KYS부터 적기' })).toBeVisible()
  await page.getByRole('link', { name: '우리 팀' }).click()
  await expect(page.getByText('아직 나뿐이에요')).toBeVisible()
  await expect(await placeOf(page, '팀')).toHaveAttribute('aria-current', 'page')
})

test('the pages of a team are accessible in both languages, light and dark @phone', async ({
  page,
  person,
}) => {
  test.slow()
  const member = await createPerson({ name: '긴이름을가진사람'.repeat(5) })
  const id = await createTeam(person.id, '아주긴이름을가진팀'.repeat(8))
  await addMember(id, member.id)
  const goal = '하루 100만 건의 알림을 놓치지 않는 시스템을 맡는 개발자가 되기 위한 긴 목표'
  await share(id, person.id, await writeGap(person.id, goal, []))
  await makeLink(page, `/teams/${id}`)
  for (const path of ['/teams', `/teams/${id}`, `/teams/${id}/manage`]) {
    await expectAccessibleAt(page, path)
    for (const summary of await page.locator('main summary').all()) await summary.click()
    await expectAccessible(page)
    expect(await sideways(page), path).toBeLessThanOrEqual(0)
  }
  await page.goto('/settings')
  await expectAccessible(page)
  await deletePerson(member.id)
})

test('invitations and the start page are accessible in both languages, light and dark @phone', async ({
  page,
  person,
  browser,
}) => {
  test.slow()
  await expectAccessibleAt(page, '/teams')
  const lead = await createPerson({ name: '긴이름을가진리드'.repeat(5) })
  const [mine, theirs] = [
    await createTeam(lead.id, '내 팀'),
    await createTeam(lead.id, '긴이름팀'.repeat(20)),
  ]
  await addMember(mine, person.id)
  await expectAccessibleAt(page, '/')
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await writeGap(person.id, '첫째 목표', [])
  await writeGap(person.id, '길고도긴목표'.repeat(20), [])
  const link = await makeLink(await alongside(browser, lead), `/teams/${theirs}`)
  await expectAccessibleAt(page, link)
  await page.locator('input[value=named]').check()
  await expectAccessible(page)
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await deletePerson(lead.id)
})
