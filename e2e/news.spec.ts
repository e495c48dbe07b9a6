import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { createPerson, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { createThread } from '@/db/testing/threads'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { openDrawer } from './fixtures/drawer'
import { type Mentee, test } from './fixtures/mentorship'
import { alongside } from './fixtures/person'
import { leaveItem, waitingSign } from './fixtures/places'

const main = (page: Page) => page.getByRole('main')
const waiting = (page: Page) => page.getByRole('region', { name: '나를 기다리는 일' })
const gap = ({ id, opened }: Mentee) => `/people/${id}/gap/${opened}`
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/** Something that is said about an item of the mentee's, by its words. */
async function say(
  mentee: Mentee,
  text: string,
  author: string,
  mentor: string,
  { about, sentAt = new Date() }: { about: string; sentAt?: Date | null },
): Promise<void> {
  const [row] = await database()`select n.id, n.section_id, s.analysis_id from node n
    join section s on s.owner_id = n.owner_id and s.id = n.section_id where n.owner_id = ${mentee.id} and n.text = ${about}`
  const place = { analysisId: row?.analysis_id, sectionId: row?.section_id, nodeId: row?.id, quote: about }
  await createThread(mentee.id, { ...place, authorId: author }, { text, readers: [mentor], sentAt })
}

test('a comment on the KYS is named, linked, and waits until it was seen @phone', async ({
  page,
  person,
  mentee,
  browser,
}) => {
  test.slow()
  await say(mentee, '집요함이 잘 보여요', person.id, person.id, { about: '집요함', sentAt: null })
  await page.goto(gap(mentee))
  await openDrawer(page)
  await page.getByRole('button', { name: '의견만 보내기' }).click()
  await expect(page.getByText('의견을 보냈어요.')).toBeVisible()

  const theirs = await alongside(browser, mentee, { viewport: page.viewportSize() })
  await theirs.goto(gap(mentee))
  await openDrawer(theirs)
  await expect(theirs.getByRole('link', { name: 'KYS에 남긴 의견 1개' })).toHaveAttribute(
    'href',
    new RegExp(`^/people/${mentee.id}/kys\\?item=.*#item-`),
  )
  await theirs.goto('/mentoring')
  await expect(waitingSign(theirs)).toHaveAccessibleName(/기다리는 일 1개$/)
  await expect(waiting(theirs).getByRole('link', { name: 'KYS', exact: true })).toBeVisible()
  // Neither a browser that fetches ahead nor a page that is opened has read what is folded away.
  const kys = `/people/${mentee.id}/kys`
  await theirs.request.get(kys, { headers: { 'sec-purpose': 'prefetch' } })
  await theirs.goto(kys)
  await theirs.goto('/mentoring')
  await expectAccessible(theirs)
  await waiting(theirs).getByRole('link', { name: '새 의견 1개' }).click()

  await expect(theirs).toHaveURL(new RegExp(`${kys}\\?item=`))
  await leaveItem(theirs)
  await expect(waitingSign(theirs)).toHaveAccessibleName(/기다리는 일 1개$/)
  const bar = theirs.getByRole('region', { name: '읽지 않은 의견' })
  await expect(bar).toContainText('읽지 않은 의견이 1개 있어요')
  await bar.getByRole('button', { name: '다음' }).click()
  const sign = main(theirs).getByRole('button', { name: '항목 ‘집요함’: 의견 1개, 읽지 않은 의견 1개' })
  await expect(sign).toBeFocused()
  await expect(sign).toHaveText(/새 1/)
  expect(await theirs.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
    0,
  )
  await theirs.keyboard.press('Enter')
  const talk = main(theirs).getByRole('group', { name: '항목 ‘집요함’에 대한 의견' })
  await expect(talk.getByText('새 의견', { exact: true })).toBeVisible()
  await expect(waitingSign(theirs)).toHaveAccessibleName(/^(멘토링|더 보기)$/)
  await expect(
    main(theirs).getByRole('button', { name: '항목 ‘집요함’: 의견 1개', exact: true }),
  ).toBeVisible()
  await expect(talk).toContainText('집요함이 잘 보여요')
  await expect(bar).toHaveCount(0)
  await theirs.context().close()
})

test('a reply is told by badge, list, sign and keys, and waits until it is answered or resolved', async ({
  page,
  person,
  mentee,
}) => {
  const { id } = mentee
  await say(mentee, '이만하면 될까요?', id, person.id, { about: '여는 배포', sentAt: daysAgo(12) })
  await say(mentee, '강점이 맞나요?', id, person.id, { about: '집요함' })
  await page.goto('/')
  await expect(waitingSign(page)).toHaveAccessibleName(/기다리는 일 2개$/)
  await expect(main(page).getByRole('region', { name: '기다리는 것' }).getByRole('listitem')).toHaveText([
    /^한별 님이 내 답을 기다려요.*의견 2개 · 12일째/,
  ])
  await expect(main(page).getByText('내 차례')).toHaveCount(2)
  await expect(main(page).getByText('12일째 기다려요')).toBeVisible()
  await page.goto('/mentoring')
  const entries = waiting(page).getByRole('listitem').filter({ hasText: '한별 님이 남긴 말이 있어요' })
  await expect(entries).toHaveCount(2)
  await expect(entries.first()).toContainText('12일째 기다려요')
  await page.goto(gap(mentee))
  await expect(page.getByRole('region', { name: '읽지 않은 의견' })).toContainText(
    '읽지 않은 의견이 1개 있어요',
  )
  const about = '항목 ‘여는 배포’'
  const sign = main(page).getByRole('button', { name: `${about}: 의견 1개, 읽지 않은 의견 1개` })
  await expect(async () => {
    await page.locator('body').press('n')
    await expect(sign).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  const talk = main(page).getByRole('group', { name: `${about}에 대한 의견` })
  await expect(talk).toContainText('이만하면 될까요?')
  await expect(main(page).getByRole('button', { name: `${about}: 의견 1개`, exact: true })).toBeVisible()
  await expect(waitingSign(page)).toHaveAccessibleName(/기다리는 일 2개$/)
  await talk.getByRole('button', { name: '해결됐어요' }).click()
  await expect(waitingSign(page)).toHaveAccessibleName(/기다리는 일 1개$/)
  await expectAccessibleAt(page, '/mentoring')
})

test('whoever waits longest stands first on every page, with the days @phone', async ({
  page,
  person,
  mentee,
}) => {
  const other = await createPerson({ name: '가온' })
  const sql = database()
  const analysis = { owner_id: other.id, id: newId(), position: 'a0', current: true }
  await sql`insert into analysis ${sql(analysis)}`
  await createMentorship(other.id, person.id, [analysis.id])
  const ask = (owner_id: string, analysis_id: string, days: number) =>
    sql`insert into review ${sql({ owner_id, id: newId(), analysis_id, mentor_id: person.id, requested_at: daysAgo(days) })}`
  await ask(other.id, analysis.id, 3)
  await ask(mentee.id, mentee.opened, 12)
  for (const address of ['/', '/mentees', '/mentoring']) {
    await page.goto(address)
    const text = await main(page).innerText()
    const waits = address === '/' ? ['12일째', '사흘째'] : ['12일째 기다려요', '3일째 기다려요']
    const places = ['한별', waits[0], '가온', waits[1]].map((words) => text.indexOf(`${words}`))
    expect(places, address).toEqual(places.toSorted((a, b) => a - b))
    expect(places, address).not.toContain(-1)
  }
  await expectAccessibleAt(page, '/mentees')
  await deletePerson(other.id)
})
