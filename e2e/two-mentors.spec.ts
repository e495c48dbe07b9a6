import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { createPerson, deletePerson, owner, type TestPerson } from '@/db/testing/factories'
import { createMentorship, endMentorship } from '@/db/testing/mentorships'
import { createThread } from '@/db/testing/threads'
import { expectAccessible } from './fixtures/axe'
import { test as base, type Mentee } from './fixtures/mentorship'
import { alongside } from './fixtures/person'

/** A mentee with two mentors: the signed-in person and another, to whom the same analysis is open. */
const test = base.extend<{ second: TestPerson & { mentorship: string } }>({
  second: async ({ mentee }, use) => {
    const one = await createPerson({ name: '박멘토' })
    const mentorship = await createMentorship(mentee.id, one.id, [mentee.opened])
    await use({ ...one, mentorship })
    await deletePerson(one.id)
  },
})

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
const talk = (page: Page, about: string) => main(page).getByRole('group', { name: `${about}에 대한 의견` })
const kysOf = (mentee: Mentee) => `/people/${mentee.id}/kys`
const gapOf = (mentee: Mentee) => `/people/${mentee.id}/gap/${mentee.opened}`

async function placeOf(mentee: Mentee, text: string) {
  const [row] = await owner()`
    select n.id, n.section_id, s.analysis_id from node n join section s on s.owner_id = n.owner_id and s.id = n.section_id
    where n.owner_id = ${mentee.id} and n.text = ${text}`
  return { nodeId: row?.id, sectionId: row?.section_id, analysisId: row?.analysis_id, quote: text }
}

/** Everything that a mentor and the owner say to each other, each with its own words. */
async function writeEverything(mentee: Mentee, mentorId: string): Promise<void> {
  const [sql, at] = [owner(), new Date()]
  const row = { owner_id: mentee.id, id: newId(), analysis_id: mentee.opened }
  for (const [about, text] of [
    ['집요함', '속엣말 하나'],
    ['여는 역량', '속엣말 둘'],
  ] as const) {
    const place = await placeOf(mentee, about)
    await createThread(mentee.id, { ...place, authorId: mentorId }, { text, readers: [mentorId] })
  }
  const review = { ...row, mentor_id: mentorId, requested_at: at, request: '속엣말 셋' }
  await sql`insert into review ${sql({ ...review, answered_at: at, verdict: 'changes', answer: '속엣말 넷' })}`
  await sql`insert into suggestion ${sql({ ...row, kind: 'competency', text: '속엣말 다섯', author_id: mentorId, sent_at: at })}`
  const { nodeId: node_id } = await placeOf(mentee, '여는 역량')
  await sql`insert into mentor_level ${sql({ owner_id: mentee.id, node_id, mentor_id: mentorId, value: 4 })}`
}

test('a second mentor finds nothing of what the first one and the owner say', async ({
  page,
  person,
  mentee,
  second,
  browser,
}) => {
  await owner()`update person set name = '이멘토' where id = ${person.id}`
  await writeEverything(mentee, person.id)
  const other = await alongside(browser, second)
  const pages = [kysOf(mentee), gapOf(mentee), `${gapOf(mentee)}?view=chain`, '/mentees', '/mentoring']
  for (const path of pages) {
    await other.goto(path)
    await expect(main(other).getByRole('heading').first()).toBeVisible()
    const html = await other.content()
    for (const words of ['속엣말', '이멘토']) expect(html, `${words} at ${path}`).not.toContain(words)
    await expect(button(other, /의견 1개/)).toHaveCount(0)
  }
  await other.goto('/mentees')
  await expect(main(other).getByText('멘티 차례')).toHaveCount(0)
  await other.context().close()

  // The first one and the owner find all of it.
  const theirs = await alongside(browser, mentee)
  for (const one of [page, theirs]) {
    await one.goto(kysOf(mentee))
    await expect(button(one, /의견 1개/)).toBeVisible()
    await one.goto(gapOf(mentee))
    for (const words of ['속엣말 셋', '속엣말 넷', '속엣말 다섯', '이멘토'])
      await expect(one.locator('body')).toContainText(words)
  }
  await theirs.context().close()
})

test('the owner chooses who reads a conversation, and the page says so @phone', async ({
  page,
  mentee,
  second,
  browser,
  mayComplain,
}) => {
  mayComplain(/status of 404/)
  const theirs = await alongside(browser, mentee, { viewport: page.viewportSize() })
  await theirs.goto(gapOf(mentee))
  const about = '‘필요역량’ 전체'
  await button(theirs, `${about}에 의견 남기기`).click()
  const field = talk(theirs, about).getByRole('textbox', { name: '의견' })
  const reader = talk(theirs, about).getByRole('combobox', { name: '누구에게 쓸까요?' })
  const send = talk(theirs, about).getByRole('button', { name: '보내기' })
  await field.fill('너에게만 물어봐요')
  await send.click()
  await expect(talk(theirs, about).getByRole('alert')).toContainText('누가 읽을지 골라 주세요')
  await expect(field).toHaveValue('너에게만 물어봐요')
  await expectAccessible(theirs)
  await reader.focus()
  await theirs.keyboard.press('ArrowDown')
  await theirs.keyboard.press('ArrowDown')
  await expect(reader).toHaveValue(second.id)

  // Closed meanwhile: nothing is sent, and nothing is lost.
  await owner()`delete from opening where mentorship_id = ${second.mentorship}`
  await send.click()
  await expect(talk(theirs, about).getByRole('alert')).toContainText('고른 멘토는 지금 여기를 읽을 수 없어서')
  await expect(field).toHaveValue('너에게만 물어봐요')
  await expect(reader).toHaveValue(second.id)
  const open = { owner_id: mentee.id, mentorship_id: second.mentorship, analysis_id: mentee.opened }
  await owner()`insert into opening ${owner()(open)}`
  await send.click()
  await expect(talk(theirs, about)).toContainText('읽는 사람: 나, 박멘토')
  expect(await theirs.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await theirs.evaluate(() => window.innerWidth),
  )

  const other = await alongside(browser, second)
  await other.goto(gapOf(mentee))
  await button(other, `${about}: 의견 1개`).click()
  await expect(talk(other, about)).toContainText('너에게만 물어봐요')
  await expect(talk(other, about)).toContainText('읽는 사람: 나, 한별')
  await page.goto(gapOf(mentee))
  await expect(button(page, `${about}에 의견 남기기`)).toBeAttached()
  expect(await page.content()).not.toContain('너에게만 물어봐요')

  await endMentorship(second.mentorship)
  expect((await other.reload())?.status()).toBe(404)
  await theirs.reload()
  await button(theirs, `${about}: 의견 1개`).click()
  await expect(talk(theirs, about)).toContainText('읽는 사람: 나 · 전에 읽던 사람: 박멘토')
  for (const one of [theirs, other]) await one.context().close()
})

test('a conversation of before keeps its readers, and names them', async ({
  page,
  person,
  mentee,
  second,
  browser,
}) => {
  const place = await placeOf(mentee, '집요함')
  const readers = [person.id, second.id]
  await createThread(mentee.id, { ...place, authorId: mentee.id }, { text: '둘 다 봐 주세요', readers })
  const other = await alongside(browser, second)
  const theirs = await alongside(browser, mentee)
  for (const [one, line] of [
    [theirs, /읽는 사람: 나, (김하나, 박멘토|박멘토, 김하나)/],
    [other, '읽는 사람: 나, 한별, 김하나'],
    [page, '읽는 사람: 나, 한별, 박멘토'],
  ] as const) {
    await one.goto(kysOf(mentee))
    await button(one, '항목 ‘집요함’: 의견 1개').click()
    await expect(talk(one, '항목 ‘집요함’')).toContainText('둘 다 봐 주세요')
    await expect(talk(one, '항목 ‘집요함’')).toContainText(line)
  }
  for (const one of [theirs, other]) await one.context().close()
})
