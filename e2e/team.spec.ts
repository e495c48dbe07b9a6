import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson, owner, type TestPerson } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { expectAccessible } from './fixtures/axe'
import { linkTo, mailsTo } from './fixtures/mailbox'
import { alongside, test } from './fixtures/person'
import { change, found, heading, makeLink, status } from './fixtures/teams'

test('people join with each answer, change it, and leave or are removed', async ({
  page,
  person,
  browser,
}) => {
  test.slow()
  const people = await Promise.all(
    ['가이름', '나숫자', '다없음'].map((name) => createPerson({ name, locale: 'ko' })),
  )
  const [named, counted] = people as [TestPerson, TestPerson, TestPerson]
  await writeGap(named.id, '첫째 목표', [{ text: 'Redis', self: 1, target: 3 }])
  const second = await writeGap(named.id, '둘째 목표', [])
  const only = await writeGap(counted.id, '하나뿐인 목표', [])
  const pages = await Promise.all(people.map((one) => alongside(browser, one)))
  const [first, other, third] = pages as [Page, Page, Page]

  await page.goto('/teams')
  await expect(page.getByText('아직 팀이 없어요')).toBeVisible()
  const team = await found(page, '결제 팀')
  const opened = () => owner()`select owner_id, analysis_id, mode, kys from sharing
    where team_id = ${team.split('/').at(-1) ?? ''} order by mode desc`
  await expect(page.getByText('팀을 만들었어요')).toBeVisible()
  await page.getByRole('link', { name: '초대와 팀 관리' }).first().click()
  const link = await makeLink(page, team)
  await expect(page.getByLabel('초대 링크')).toBeFocused()
  await expectAccessible(page)

  // Nothing is filled in, and joining asks for an answer and for the analysis.
  await first.goto(link)
  await expect(heading(first)).toHaveText('‘결제 팀’ 팀에서 초대했어요')
  await expect(first.locator('main')).toContainText(`1명이 있는 팀이에요. 리드: ${person.name}.`)
  await expect(first.locator('input:checked')).toHaveCount(0)
  await expect(first.locator('main')).toContainText('새로 리드가 된 사람에게는 내가 확인할 때까지')
  await first.getByRole('button', { name: '팀에 들어가기' }).click()
  await expect(first.locator('main').getByRole('alert')).toContainText('하나를 골라 주세요')
  expect(await status(first, team)).toBe(404)
  await expect(first.getByLabel('KYS도 열기')).toBeHidden()
  await first.getByLabel('이름으로 열기').check()
  await first.getByRole('button', { name: '팀에 들어가기' }).click()
  await expect(first.locator('main').getByRole('alert')).toContainText('어느 분석을 열지')
  await expect(first.getByLabel('이름으로 열기')).toBeChecked()
  await first.getByLabel('둘째 목표').check()
  await expect(first.getByText(`여는 것은 지금 리드인 ${person.name} 님에게 보여요.`)).toBeVisible()
  await first.getByLabel('KYS도 열기').check()
  await expectAccessible(first)
  await first.getByRole('button', { name: '팀에 들어가기' }).click()
  await expect(first.getByText('팀에 들어왔어요')).toBeVisible()
  await expect(first.locator('main')).toContainText('여는 분석: 둘째 목표')
  expect(await opened()).toEqual([{ owner_id: named.id, analysis_id: second, mode: 'named', kys: true }])

  await other.goto(link)
  await other.getByLabel('숫자로만 열기').check()
  await expect(other.getByText('여는 분석: 하나뿐인 목표')).toBeVisible()
  await expect(other.getByText('이래도 짐작은 할 수 있어요.')).toBeVisible()
  await expectAccessible(other)
  await expect(other.getByLabel('KYS도 열기')).toBeHidden()
  await other.getByRole('button', { name: '팀에 들어가기' }).click()
  await expect(other.getByText('숫자로만 열었어요')).toBeVisible()
  expect((await opened())[1]).toEqual({
    owner_id: counted.id,
    analysis_id: only,
    mode: 'counted',
    kys: false,
  })

  await third.goto(link)
  await expect(third.getByText('아직 Gap 분석이 없어서')).toBeVisible()
  await third.getByLabel('열지 않기').check()
  await third.getByRole('button', { name: '팀에 들어가기' }).click()
  await expect(third.getByText('아무것도 열지 않았어요')).toBeVisible()
  // Members know one another by name, and not what the others answered.
  const members = third.getByRole('region', { name: '팀에 있는 사람' })
  await expect(members.getByRole('listitem')).toHaveCount(4)
  await expect(third.locator('main')).not.toContainText('둘째 목표')
  await expect(third.getByRole('link', { name: '초대와 팀 관리' })).toHaveCount(0)
  expect(await status(third, `${team}/manage`)).toBe(404)

  // Joining twice says so and leads to the team.
  await third.goto(link)
  await expect(heading(third)).toHaveText('이미 ‘결제 팀’ 팀에 있어요')
  await third.getByRole('link', { name: '팀으로 가기' }).click()
  await expect(heading(third)).toHaveText('결제 팀')

  await first.getByText('바꾸기', { exact: true }).click()
  await expect(first.getByLabel('KYS도 열기')).toBeChecked()
  await first.getByLabel('열지 않기').check()
  await first.getByRole('button', { name: '저장' }).click()
  await expect(first.getByText('여는 것을 바꿨어요')).toBeVisible()
  expect(await opened()).toHaveLength(1)

  await other.getByText('팀에서 나가기').first().click()
  await other.getByRole('button', { name: '‘결제 팀’에서 나가기' }).click()
  await expect(other.getByText('팀에서 나왔어요')).toBeVisible()
  expect(await opened()).toEqual([])
  expect(await status(other, team)).toBe(404)

  await change(page, team, '다없음', '팀에서 내보내기')
  await expect(page.getByText('팀에서 내보냈어요')).toBeVisible()
  expect(await status(third, team)).toBe(404)
  for (const { id } of people) await deletePerson(id)
})

test('leads are made, hand over, and never leave a team without one', async ({ page, person, browser }) => {
  const member = await createPerson({ name: '새리드' })
  const id = await createTeam(person.id, '주문 팀')
  await addMember(id, member.id)
  const team = `/teams/${id}`
  const theirs = await alongside(browser, member)

  await page.goto(team)
  await page.getByText('팀에서 나가기').first().click()
  await page.getByRole('button', { name: '‘주문 팀’에서 나가기' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('먼저 다른 사람에게 리드를')
  await change(page, team, person.name, '리드 그만두기')
  await expect(page.locator('main').getByRole('alert')).toContainText('먼저 다른 사람에게 리드를')
  await page.goto('/settings')
  await expect(page.getByText('내가 하나뿐인 리드인 팀이 있어요: 주문 팀.')).toBeVisible()

  expect(await status(theirs, `${team}/manage`)).toBe(404)
  await change(page, team, '새리드', '리드 제안하기')
  await expect(page.getByText('리드를 제안했어요')).toBeVisible()
  expect(await status(theirs, `${team}/manage`)).toBe(404)
  await change(page, team, '새리드', '제안 거둬들이기')
  await expect(page.getByText('리드 제안을 거둬들였어요')).toBeVisible()
  await change(page, team, '새리드', '리드 제안하기')
  await expect(page).toHaveURL(/notice=lead/)
  await theirs.goto('/')
  await theirs.getByRole('link', { name: '팀에서 보기' }).click()
  await theirs.getByRole('link', { name: '주문 팀' }).click()
  await expect(theirs.getByText(`${person.name} 님이 함께 리드를 맡아 달라고 제안했어요`)).toBeVisible()
  await expectAccessible(theirs)
  await theirs.getByRole('button', { name: '리드 맡기' }).click()
  await expect(theirs.getByText('이 팀의 리드가 됐어요')).toBeVisible()
  expect(await status(theirs, `${team}/manage`)).toBe(200)
  await change(theirs, team, person.name, '리드에서 내리기')
  await expect(theirs.getByText('리드에서 내렸어요')).toBeVisible()
  // The page that was open still has the button; the next request is refused.
  await page.getByLabel('팀 이름').fill('남은 이름')
  await page.getByRole('button', { name: '이름 바꾸기' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('찾을 수 없어요')
  expect(await status(page, `${team}/manage`)).toBe(404)
  await page.goto('/settings')
  await expect(page.getByText('내가 하나뿐인 리드인')).toHaveCount(0)

  await change(theirs, team, person.name, '리드 넘기기 제안하기')
  await expect(theirs.getByText('리드를 넘기겠다고 제안했어요')).toBeVisible()
  expect(await status(theirs, `${team}/manage`)).toBe(200)
  await page.goto(team)
  await page.getByRole('button', { name: '리드 맡기' }).click()
  await expect(page.getByText('이 팀의 리드가 됐어요')).toBeVisible()
  expect(await status(theirs, `${team}/manage`)).toBe(404)
  await page.goto(`${team}/manage`)
  await page.getByLabel('팀 이름').fill('  ')
  await page.getByRole('button', { name: '이름 바꾸기' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('이 칸을 채워 주세요')
  await page.getByLabel('팀 이름').fill('가'.repeat(81))
  await page.getByRole('button', { name: '이름 바꾸기' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('너무 길어요')
  await expect(page.getByLabel('팀 이름')).toHaveValue('가'.repeat(81))
  await page.getByLabel('팀 이름').fill('배송 팀')
  await page.getByRole('button', { name: '이름 바꾸기' }).click()
  await expect(heading(page)).toHaveText('‘배송 팀’ 관리')
  await deletePerson(member.id)
})

test('what a member opened is shown to a new lead once confirmed, and closed again on the same page', async ({
  page,
  person,
  browser,
}) => {
  const [member, colleague] = [await createPerson({ name: '연사람' }), await createPerson({ name: '새리드' })]
  const id = await createTeam(person.id, '주문 팀')
  for (const one of [member, colleague]) await addMember(id, one.id)
  await share(id, member.id, await writeGap(member.id, '열어 둔 목표', [{ text: 'Redis' }]))
  const [theirs, leading] = [await alongside(browser, member), await alongside(browser, colleague)]
  await change(page, `/teams/${id}`, '새리드', '리드 넘기기 제안하기')
  await expect(page).toHaveURL(/notice=hand/)
  await leading.goto(`/teams/${id}`)
  await leading.getByRole('button', { name: '리드 맡기' }).click()
  await expect(leading.locator('main')).toContainText('3명은 이름으로 열지 않았거나')
  await expect(leading.locator('main')).not.toContainText('열어 둔 목표')

  // The member is told by mail, which names nobody, and by the badge.
  expect(await linkTo(member.email, 1)).toContain(`/teams/${id}`)
  expect(mailsTo(member.email)[0]).toMatchObject({ subject: '팀에 새 리드가 있어요' })
  expect(mailsTo(colleague.email)).toEqual([])
  await theirs.goto('/')
  await theirs.getByRole('link', { name: '팀에서 보기' }).click()
  await expect(theirs.getByText('확인할 일 1개', { exact: true })).toBeVisible()
  await theirs.getByRole('link', { name: '주문 팀' }).click()
  await expect(theirs.getByText('새리드 님이 새로 리드가 됐어요. 아직 아무것도 보이지 않아요.')).toBeVisible()
  await expectAccessible(theirs)
  await theirs.getByRole('button', { name: '새리드 님에게도 열기' }).click()
  await expect(theirs.getByText('새리드 님에게 보여요.', { exact: true })).toBeVisible()
  await expect(theirs.getByText('확인할 일')).toHaveCount(0)
  await leading.reload()
  await expect(leading.locator('main')).toContainText('열어 둔 목표')
  await theirs.getByRole('button', { name: '새리드 님에게 닫기' }).click()
  await expect(theirs.getByText('새리드 님에게는 보이지 않아요.')).toBeVisible()
  await leading.reload()
  await expect(leading.locator('main')).not.toContainText('열어 둔 목표')

  // Whoever leads since before members were asked is named once, with the way to close it.
  await owner()`update sharing_lead set answered_at = null, open = true where owner_id = ${member.id}`
  await theirs.reload()
  await expect(theirs.getByText('새리드 님은 전부터 이 팀의 리드이고')).toBeVisible()
  await theirs.getByRole('button', { name: '새리드 님에게 그대로 열어 두기' }).click()
  await expect(theirs.getByText('새리드 님에게 보여요.', { exact: true })).toBeVisible()
  for (const one of [member, colleague]) await deletePerson(one.id)
})

test('a team whose last lead has left promises no return', async ({ page, person }) => {
  const gone = await createPerson({ name: '떠날이' })
  const id = await createTeam(gone.id, '남은 팀')
  await addMember(id, person.id)
  await page.goto(`/teams/${id}`)
  await expect(page.locator('main')).toContainText('리드 떠날이')
  await deletePerson(gone.id)
  await page.reload()
  await expect(page.getByText('보관된 팀이에요')).toBeVisible()
  await expect(page.locator('main')).toContainText('1명 · 리드 없음')
  await expect(page.locator('main')).toContainText('되살릴 수 있는 사람이 없어요')
  await expect(page.locator('main')).not.toContainText('리드가 되살리면')
})

test('an archived team closes everything, and is restored with nothing open', async ({
  page,
  person,
  browser,
}) => {
  const member = await createPerson({ name: '연사람' })
  const id = await createTeam(person.id, '옛 팀')
  await addMember(id, member.id)
  await share(id, member.id, await writeGap(member.id, '목표', []))
  const theirs = await alongside(browser, member)
  const link = await makeLink(page, `/teams/${id}`)

  await page.getByText('팀 보관', { exact: true }).last().click()
  await page.getByRole('button', { name: '팀 보관하기' }).click()
  await expect(page.getByText('팀을 보관했어요')).toBeVisible()
  await expect(page.getByRole('button', { name: '링크 만들기' })).toHaveCount(0)
  await expectAccessible(page)
  await theirs.goto(`/teams/${id}`)
  await expect(theirs.getByText('보관된 팀이에요')).toBeVisible()
  await expect(theirs.getByText('내가 여는 것')).toHaveCount(0)
  expect(await owner()`select 1 from sharing where team_id = ${id}`).toEqual([])
  const visitor = await alongside(browser, await createPerson({ name: '손님' }))
  await visitor.goto(link)
  await expect(heading(visitor)).toHaveText('이 초대는 쓸 수 없어요')

  await page.getByRole('button', { name: '팀 되살리기' }).click()
  await expect(page.getByText('팀을 되살렸어요')).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByText('아무것도 열지 않았어요')).toBeVisible()
  await deletePerson(member.id)
})
