import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { owner } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { createThread } from '@/db/testing/threads'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { openStory } from './fixtures/drawer'
import { enter, itemNamed, openMenu, rewrite } from './fixtures/goals'
import { type Mentee, test } from './fixtures/mentorship'
import { alongside, speak } from './fixtures/person'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
const talk = (page: Page, about: string) => main(page).getByRole('group', { name: `${about}에 대한 의견` })

/** What the mentor has drafted is sent, as with the answer of a review. */
async function send(mentee: Mentee, mentorId: string): Promise<void> {
  for (const table of ['thread', 'comment'])
    await owner()`update ${owner()(table)} set sent_at = now()
      where owner_id = ${mentee.id} and author_id = ${mentorId} and sent_at is null`
}

const gapOf = (mentee: Mentee) => `/people/${mentee.id}/gap/${mentee.opened}`

/** An item of the mentee's required outline, by its words. */
async function itemOf(mentee: Mentee, text: string): Promise<{ id: string; section_id: string }> {
  const [row] = await owner()<{ id: string; section_id: string }[]>`
    select id, section_id from node where owner_id = ${mentee.id} and text = ${text}`
  if (!row) throw new Error(`There is no item ${text}.`)
  return row
}

/** A thread that has been sent, stored without clicking. */
async function say(mentee: Mentee, authorId: string, about: string, text: string): Promise<void> {
  const { id: nodeId, section_id: sectionId } = await itemOf(mentee, about)
  const place = { analysisId: mentee.opened, sectionId, nodeId, quote: about }
  await createThread(mentee.id, { ...place, authorId }, { text, readers: [authorId] })
}

test('a mentor drafts, the owner reads what is sent, and both talk beside the item', async ({
  page,
  person,
  mentee,
  browser,
}) => {
  const theirs = await alongside(browser, mentee)
  await page.goto(`${gapOf(mentee)}?view=chain`)
  const about = '항목 ‘여는 역량’'
  const story = await openStory(page, '여는 역량')
  const said = story.getByRole('group', { name: `${about}에 대한 의견` })
  await story.getByRole('button', { name: `${about}에 의견 남기기` }).click()
  const field = said.getByRole('textbox', { name: '의견' })
  await expect(field).toBeFocused()
  await field.fill('**왜** 필요한가요?')
  await said.getByRole('button', { name: '초안으로 두기' }).click()
  await expect(said.getByText('보내기 전 초안')).toBeVisible()
  await expect(said.locator('strong')).toHaveText('왜')
  await expect(button(page, `${about}: 의견 1개, 보내지 않은 초안 1개`)).toBeVisible()

  await theirs.goto(`${gapOf(mentee)}?view=chain`)
  const theirStory = await openStory(theirs, '여는 역량')
  const theirSaid = theirStory.getByRole('group', { name: `${about}에 대한 의견` })
  await expect(theirStory.getByRole('button', { name: `${about}에 의견 남기기` })).toBeVisible()
  for (const place of [main(theirs), theirStory]) await expect(place).not.toContainText('왜')

  await said.getByRole('button', { name: '고치기' }).click()
  await said.getByRole('textbox', { name: '의견 고치기' }).fill('**왜** 꼭 필요한가요?')
  await said.getByRole('button', { name: '저장' }).click()
  await expect(said.getByRole('button', { name: '고치기' })).toBeFocused()
  await expect(said).toContainText('꼭 필요한가요?')
  await expect(said.getByText('고침')).toHaveCount(0)
  await send(mentee, person.id)

  await theirs.reload()
  await openStory(theirs, '여는 역량')
  await expect(theirSaid).toContainText('김하나')
  await expect(theirSaid).toContainText('왜 꼭 필요한가요?')
  await expect(theirSaid.getByRole('button', { name: '고치기' })).toHaveCount(0)
  await theirSaid.getByRole('button', { name: '답글' }).click()
  await theirSaid.getByRole('textbox', { name: '답글' }).fill('주문이 몰려서요')
  await theirSaid.getByRole('button', { name: '보내기' }).click()
  await expect(theirSaid.getByRole('listitem')).toHaveCount(2)
  await theirSaid.getByRole('button', { name: '해결됐어요' }).click()
  await expect(theirSaid.getByText('해결된 의견 1개')).toBeVisible()
  await expect(button(theirs, `${about}: 해결된 의견만 있어요`)).toBeVisible()

  // In the row itself it can be unfolded as well.
  await page.reload()
  await button(page, `${about}: 해결된 의견만 있어요`).click()
  await talk(page, about).getByText('해결된 의견 1개').click()
  await expect(talk(page, about)).toContainText('주문이 몰려서요')
  await talk(page, about).getByRole('button', { name: '다시 열기' }).click()
  await expect(button(page, `${about}: 의견 1개`)).toBeVisible()
  await talk(page, about).getByRole('button', { name: '고치기' }).click()
  await talk(page, about).getByRole('textbox', { name: '의견 고치기' }).fill('왜 지금 필요한가요?')
  await talk(page, about).getByRole('button', { name: '저장' }).click()
  await expect(talk(page, about).getByText('고침', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button(page, `${about}: 의견 1개`)).toBeFocused()
  await expect(talk(page, about)).toHaveCount(0)
  await theirs.context().close()
})

test('a draft is taken back after a question', async ({ page, mentee }) => {
  await page.goto(gapOf(mentee))
  const about = '‘필요역량’ 전체'
  await button(page, `${about}에 의견 남기기`).click()
  await talk(page, about).getByRole('textbox', { name: '의견' }).fill('빠진 것이 있어요')
  await talk(page, about).getByRole('button', { name: '초안으로 두기' }).click()
  await talk(page, about).getByRole('button', { name: '초안 지우기' }).click()
  await expect(talk(page, about).getByRole('button', { name: '지우기', exact: true })).toBeFocused()
  await talk(page, about).getByRole('button', { name: '지우기', exact: true }).click()
  await expect(button(page, `${about}에 의견 남기기`)).toBeVisible()
  expect(await owner()`select 1 from thread where owner_id = ${mentee.id}`).toHaveLength(0)
})

test('what was said stays when its item is changed or deleted', async ({ page, person, mentee, browser }) => {
  await say(mentee, person.id, '여는 배포', '어떤 배포인가요?')
  const theirs = await alongside(browser, mentee)
  await theirs.goto(gapOf(mentee))
  const item = itemNamed(theirs, '필요역량 2')
  await rewrite(item, '무중단 배포')
  await button(theirs, '항목 ‘무중단 배포’: 의견 1개').click()
  const open = talk(theirs, '항목 ‘무중단 배포’')
  await expect(open).toContainText('이 글에 대한 의견:여는 배포')
  await expect(theirs.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  await openMenu(theirs, '필요역량 2')
  await theirs.getByRole('button', { name: '지우기', exact: true }).click()
  const gone = theirs.getByRole('region', { name: '지워진 항목에 남은 의견 1개' })
  await expect(gone).toContainText('여는 배포')
  await expect(gone).toContainText('어떤 배포인가요?')
  await gone.getByRole('button', { name: '답글' }).click()
  await gone.getByRole('textbox', { name: '답글' }).fill('지웠어요')
  await gone.getByRole('button', { name: '보내기' }).click()
  await expect(gone.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(theirs)

  for (const view of ['', '?view=chain']) {
    await page.goto(gapOf(mentee) + view)
    await expect(page.getByRole('region', { name: '지워진 항목에 남은 의견 1개' })).toContainText('지웠어요')
  }
  await theirs.goto(`${gapOf(mentee)}/delete`)
  await expect(main(theirs)).toContainText('나눈 의견 1개')
  await theirs.context().close()
})

test('what is typed stays over an oversized comment, a lost connection and a reload', async ({
  page,
  mentee,
  context,
  mayComplain,
}) => {
  mayComplain(/ERR_INTERNET_DISCONNECTED/)
  await page.goto(gapOf(mentee))
  const about = '항목 ‘여는 할 일’'
  await button(page, `${about}에 의견 남기기`).click()
  const field = talk(page, about).getByRole('textbox', { name: '의견' })
  const keep = talk(page, about).getByRole('button', { name: '초안으로 두기' })
  await keep.click()
  await expect(talk(page, about).getByRole('alert')).toContainText('이 칸을 채워 주세요')
  for (const length of [10_001, 400_000]) {
    await field.fill('가'.repeat(length))
    await keep.click()
    await expect(talk(page, about).getByRole('alert')).toContainText('10,000자까지')
    await expect(field).toHaveValue('가'.repeat(length))
  }
  const scripted = '<img src=x onerror="document.title=1"> [눌러](javascript:alert(1))\n둘째 줄'
  await field.fill(scripted)
  await context.setOffline(true)
  await keep.click()
  await expect(talk(page, about).getByRole('alert')).toContainText('연결이 끊겼어요')
  await context.setOffline(false)
  await page.reload()
  await expect(field).toHaveValue(scripted)
  await keep.click()
  await expect(talk(page, about).getByText('보내기 전 초안')).toBeVisible()
  await expect(talk(page, about)).toContainText('<img src=x onerror="document.title=1"> 눌러')
  await expect(talk(page, about).locator('img, a')).toHaveCount(0)
  expect(await owner()`select text from comment where owner_id = ${mentee.id}`).toEqual([{ text: scripted }])
  await page.reload()
  await expect(button(page, new RegExp(`${about}: 의견 1개`))).toHaveAttribute('aria-expanded', 'false')
})

test('an item that goes while somebody writes about it leaves the words', async ({ page, mentee }) => {
  await page.goto(gapOf(mentee))
  const about = '항목 ‘여는 배포’'
  await button(page, `${about}에 의견 남기기`).click()
  const field = talk(page, about).getByRole('textbox', { name: '의견' })
  await field.fill('첫 말')
  const { id } = await itemOf(mentee, '여는 배포')
  await owner()`delete from node where owner_id = ${mentee.id} and id = ${id}`
  await talk(page, about).getByRole('button', { name: '초안으로 두기' }).click()
  await expect(talk(page, about).getByRole('alert')).toContainText('이 항목은 그사이 지워졌어요')
  await expect(field).toHaveValue('첫 말')
  await page.reload()
  const lost = main(page).getByRole('status').filter({ hasText: '적고 있던 사이에 항목이 지워졌어요' })
  await expect(lost).toContainText('첫 말')
  await lost.getByRole('button', { name: '버리기' }).click()
  await expect(lost).toHaveCount(0)
})

test('whoever has no mentor is not asked for comments', async ({ page, person, mentee }) => {
  await page.goto(`/people/${person.id}/kys`)
  await expect(itemNamed(page, /^Key Strength 1/)).toBeVisible()
  await expect(button(page, /의견/)).toHaveCount(0)
  await createMentorship(person.id, mentee.id)
  await page.reload()
  // Nothing that a mentor says can be sent before an analysis is open to them.
  await button(page, '‘Key Strength’ 전체에 의견 남기기').click()
  const later = '한별 님은 분석을 열어 준 뒤에 답할 수 있어요.'
  await expect(talk(page, '‘Key Strength’ 전체')).toContainText(`한별 님과 나만 읽어요. ${later}`)
  await owner()`with a as (insert into analysis (owner_id, id, position) values (${person.id}, ${newId()}, 'a0') returning *)
    insert into opening (owner_id, mentorship_id, analysis_id) select m.owner_id, m.id, a.id from mentorship m join a using (owner_id)`
  await page.reload()
  await button(page, '‘Key Strength’ 전체에 의견 남기기').click()
  await expect(talk(page, '‘Key Strength’ 전체')).not.toContainText(later)
  await talk(page, '‘Key Strength’ 전체').getByRole('textbox', { name: '의견' }).fill('어때요?')
  await talk(page, '‘Key Strength’ 전체').getByRole('button', { name: '보내기' }).click()
  await expect(button(page, '‘Key Strength’ 전체: 의견 1개')).toBeVisible()
  await expect(main(page).getByText('보내기 전 초안')).toHaveCount(0)
})

test('a readme that is read as one text has what is said of its lines at its heading', async ({
  page,
  person,
  mentee,
}) => {
  const text = '끝까지 찾아내는 **개발자**예요.'
  const { id: nodeId, section_id: sectionId } = await itemOf(mentee, text)
  const about = { sectionId, nodeId, quote: text, authorId: person.id }
  await createThread(mentee.id, about, { text: '멋져요', readers: [person.id] })
  await page.goto(`/people/${mentee.id}/kys`)
  await button(page, '‘Read.me’ 전체: 의견 1개').click()
  await expect(talk(page, '‘Read.me’ 전체')).toContainText(text)
  await expect(talk(page, '‘Read.me’ 전체')).toContainText('멋져요')
  await expectAccessible(page)
})

test('threads fit and are accessible in all looks @phone', async ({ page, person, mentee, browser }) => {
  test.slow()
  await say(mentee, person.id, '여는 역량', '긴 의견이에요. '.repeat(30))
  await say(mentee, person.id, '여는 할 일', '`npm run bench`부터요.\n\n- 하나\n- 둘')
  const size = page.viewportSize()
  const theirs = await alongside(browser, mentee, { viewport: size })
  for (const one of [page, theirs]) {
    await expectAccessibleAt(one, one === page ? gapOf(mentee) : `${gapOf(mentee)}?view=chain`)
    await speak(one.context(), 'en')
    for (const path of [gapOf(mentee), `${gapOf(mentee)}?view=chain`]) {
      await one.goto(path)
      await one
        .getByRole('button', { name: /: 1 thread/ })
        .first()
        .click()
      await one.getByRole('button', { name: 'Reply' }).click()
      await expect(one.getByRole('textbox', { name: 'Reply' })).toBeFocused()
      await expectAccessible(one)
      expect(await one.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        await one.evaluate(() => window.innerWidth),
      )
    }
  }
  await theirs.context().close()
})

test('in the editor, keys belong to the outline, and Tab leads to the conversation of its item', async ({
  person,
  mentee,
  browser,
}) => {
  await say(mentee, person.id, '여는 배포', '어떤 배포인가요?')
  const theirs = await alongside(browser, mentee)
  await theirs.goto(gapOf(mentee))
  const first = itemNamed(theirs, '필요역량 1')
  await enter(first)
  await theirs.keyboard.press('ArrowDown')
  await expect(itemNamed(theirs, '필요역량 2')).toBeFocused()
  await theirs.keyboard.press('Escape')
  const toggle = button(theirs, '항목 ‘여는 배포’: 의견 1개')
  for (let times = 0; times < 8; times++) {
    await theirs.keyboard.press('Tab')
    if (await toggle.evaluate((element) => element === document.activeElement)) break
  }
  await expect(toggle).toBeFocused()
  await theirs.keyboard.press('Enter')
  await talk(theirs, '항목 ‘여는 배포’').getByRole('button', { name: '답글' }).click()
  await theirs.keyboard.type('네')
  await theirs.keyboard.press('Enter')
  await theirs.keyboard.type('- 블루 그린')
  await expect(theirs.getByRole('textbox', { name: '답글' })).toHaveValue('네\n- 블루 그린')
  await theirs.context().close()
})
