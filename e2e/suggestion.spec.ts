import { expect, type Locator, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { owner as database, type TestPerson } from '@/db/testing/factories'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { behindDrawer, closeDrawer, openDrawer, openStory } from './fixtures/drawer'
import { hold } from './fixtures/hold'
import { setLevel, trackOf } from './fixtures/levels'
import { test as base, type Mentee } from './fixtures/mentorship'
import { alongside } from './fixtures/person'

/** The mentor's page is `page`; the mentee has a browser of their own beside it. */
const test = base.extend<{ theirs: Page }>({
  theirs: async ({ browser, mentee }, use) => use(await alongside(browser, mentee)),
})

const main = (page: Page) => page.getByRole('main')
const gap = ({ id, opened }: Mentee) => `/people/${id}/gap/${opened}`
const chain = (mentee: Mentee) => `${gap(mentee)}?view=chain`
const waiting = (page: Page) => page.getByRole('region', { name: '멘토의 제안' })
const rowOf = (page: Page, name: string) =>
  main(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true, level: 3 }) })

/** A suggestion by its text. */
const cardOf = (place: Locator, text: string) =>
  place
    .getByRole('listitem')
    .filter({ hasText: text, has: place.page().locator('form') })
    .last()

type Kind = 'competency' | 'todo' | 'words'

/** A suggestion that has been sent; gives its id. */
async function suggest(
  mentee: Mentee,
  author: TestPerson,
  kind: Kind,
  text: string,
  item?: { id: string; text: string },
): Promise<string> {
  const id = newId()
  const row = { owner_id: mentee.id, id, analysis_id: mentee.opened, kind, text, author_id: author.id }
  const about = { node_id: item?.id ?? null, quote: item?.text ?? null, sent_at: new Date().toISOString() }
  await database()`insert into suggestion ${database()({ ...row, ...about })}`
  return id
}

async function itemOf({ id, opened }: Mentee, text: string): Promise<{ id: string; text: string }> {
  const [row] = await database()<{ id: string; text: string }[]>`
    select n.id, n.text from node n join section s on s.owner_id = n.owner_id and s.id = n.section_id
      where n.owner_id = ${id} and s.analysis_id = ${opened} and n.text = ${text}`
  if (!row) throw new Error(`There is no item ${text}.`)
  return row
}

const send = ({ id, opened }: Mentee) =>
  database()`update suggestion set sent_at = now() where owner_id = ${id} and analysis_id = ${opened}`

test('what a mentor suggests is accepted, reworded, declined @phone', async ({ page, mentee, theirs }) => {
  test.slow()
  await page.goto(chain(mentee))
  const row = await openStory(page, '여는 역량')
  await row.getByRole('button', { name: '할 일 제안: 여는 역량' }).click()
  const dialog = page.getByRole('dialog', { name: '할 일 제안' })
  await dialog.getByRole('button', { name: '초안으로 두기' }).click()
  await expect(dialog.getByRole('alert')).toContainText('이 칸을 채워 주세요.')
  await dialog.getByRole('textbox', { name: '해 보면 좋을 일' }).fill('장애 연습하기')
  await page.keyboard.press('Escape')
  await row.getByRole('button', { name: '할 일 제안: 여는 역량' }).click()
  await expect(dialog.getByRole('textbox', { name: '해 보면 좋을 일' })).toHaveValue('장애 연습하기')
  await dialog.getByRole('button', { name: '초안으로 두기' }).click()
  await expect(dialog).toBeHidden()
  await expect(row.getByText('보내기 전 초안')).toBeVisible()

  await row.getByRole('button', { name: '다른 말 제안: 여는 모자람' }).click()
  await page.getByRole('textbox', { name: '이렇게 쓰면 어떨까요' }).fill('여는 경험이 모자람')
  await page.getByRole('button', { name: '초안으로 두기' }).click()
  await expect(row.getByRole('insertion').filter({ hasText: '여는 경험이 모자람' })).toBeVisible()

  await closeDrawer(page)
  await main(page).getByText('역량 제안', { exact: true }).click()
  await main(page).getByRole('textbox', { name: '더하면 좋을 역량' }).fill('관측성')
  await main(page).getByRole('button', { name: '초안으로 두기' }).click()
  await openDrawer(page)
  await expect(waiting(page)).toContainText('제안 3 · 보내기 전 3')

  await theirs.goto(chain(mentee))
  await expect(main(theirs)).toContainText('여는 역량')
  await expect(waiting(theirs)).toHaveCount(0)
  await send(mentee)
  await theirs.reload()
  await openDrawer(theirs)
  await expect(waiting(theirs)).toContainText('답을 기다리는 제안 3')

  // Each stands once, and beside its item is the way to it.
  for (const text of ['장애 연습하기', '여는 경험이 모자람', '관측성']) {
    await expect(waiting(theirs).getByText(text, { exact: true }).filter({ visible: true })).toHaveCount(1)
    await expect(main(theirs).getByText(text, { exact: true }).filter({ visible: true })).toHaveCount(0)
  }
  await closeDrawer(theirs)
  const mine = rowOf(theirs, '여는 역량')
  await mine.getByRole('link', { name: '제안 1개 보기: 여는 모자람' }).click()
  await expect(theirs).toHaveURL(/#suggestion-/)
  await expect(cardOf(waiting(theirs), '여는 경험이 모자람')).toBeFocused()
  await waiting(theirs).getByRole('button', { name: '받기: 장애 연습하기' }).click()
  const news = waiting(theirs).getByText('제안을 받아 할 일에 더했어요.')
  await expect(news).toBeVisible()
  await expect(news.locator('xpath=ancestor::div[@tabindex][1]')).toBeFocused()
  const isThere = () => expect(mine.getByRole('checkbox', { name: '장애 연습하기' })).toBeVisible()
  await behindDrawer(theirs, isThere)

  const words = cardOf(waiting(theirs), '여는 경험이 모자람')
  await words.getByText('고쳐서 받기').click()
  await words.getByRole('textbox', { name: '고친 글' }).fill('여는 경험이 조금 모자람')
  await words.getByRole('button', { name: '이 글로 받기' }).click()
  await behindDrawer(theirs, () => expect(mine).toContainText('여는 경험이 조금 모자람'))

  await waiting(theirs).getByRole('button', { name: '거절: 관측성' }).click()
  await expect(waiting(theirs).getByText('제안을 거절했어요. 문서는 그대로예요.')).toBeVisible()
  await expect(rowOf(theirs, '관측성')).toHaveCount(0)
  await theirs.goto(chain(mentee))
  await behindDrawer(theirs, isThere)
  await expect(waiting(theirs)).toContainText('답한 제안 3')

  await page.reload()
  await openDrawer(page)
  await waiting(page).getByText('답한 제안 3').click()
  await expect(waiting(page).getByText('받아들임')).toHaveCount(2)
  await expect(waiting(page).getByText('거절함')).toHaveCount(1)
  for (const one of [page, theirs]) {
    const tooWide = await one.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(tooWide).toBeLessThanOrEqual(0)
    await expectAccessible(one)
  }
})

test('a mentor rewords and deletes drafts', async ({ page, mentee, theirs, mayComplain }) => {
  mayComplain(/net::ERR_FAILED/)
  await page.goto(gap(mentee))
  await main(page).getByText('역량 제안', { exact: true }).click()
  await main(page).getByRole('textbox', { name: '더하면 좋을 역량' }).fill('처음 말')
  await main(page).getByRole('button', { name: '초안으로 두기' }).click()
  const draft = cardOf(main(page), '처음 말')
  await draft.getByText('고치기', { exact: true }).click()
  await draft.getByRole('textbox', { name: '제안하는 글' }).fill('나은 말')
  await draft.getByRole('button', { name: '저장' }).click()
  const better = cardOf(main(page), '나은 말')
  await better.getByText('고치기', { exact: true }).click()
  await better.getByRole('button', { name: '초안 지우기' }).click()
  await expect(main(page).getByText('나은 말')).toHaveCount(0)

  await page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await main(page).getByText('역량 제안', { exact: true }).click()
  await main(page).getByRole('textbox', { name: '더하면 좋을 역량' }).fill('끊긴 길')
  await main(page).getByRole('button', { name: '초안으로 두기' }).click()
  await expect(main(page).getByRole('alert')).toContainText('적은 내용은 그대로')
  await expect(main(page).getByRole('textbox', { name: '더하면 좋을 역량' })).toHaveValue('끊긴 길')
  await theirs.goto(gap(mentee))
  await expect(waiting(theirs)).toHaveCount(0)
})

test('an item that changed or went is said, and what was typed stays', async ({ person, mentee, theirs }) => {
  const item = await itemOf(mentee, '여는 모자람')
  const gone = await itemOf(mentee, '여는 상태')
  await suggest(mentee, person, 'words', '나은 말', item)
  await suggest(mentee, person, 'words', '갈 곳 없는 말', gone)
  await theirs.goto(gap(mentee))
  await openDrawer(theirs)
  await database()`update node set text = '그사이 고친 말', version = version + 1 where owner_id = ${mentee.id} and id = ${item.id}`
  const form = cardOf(waiting(theirs), '나은 말')
  await form.getByText('고쳐서 받기').click()
  await form.getByRole('textbox', { name: '고친 글' }).fill('더 나은 말')
  await form.getByRole('button', { name: '이 글로 받기' }).click()
  await expect(form.getByRole('alert')).toContainText('그사이 글이 바뀌어서')
  await expect(form.getByText('지금 글: 그사이 고친 말')).toBeVisible()
  await expect(form.getByRole('textbox', { name: '고친 글' })).toHaveValue('더 나은 말')
  await form.getByRole('button', { name: '이 글로 받기' }).click()
  await expect(waiting(theirs).getByText('제안을 받아 글을 바꿨어요.')).toBeVisible()
  await expect(main(theirs).getByRole('tree', { name: 'Gap' }).locator('.item-text').first()).toHaveText(
    '더 나은 말',
  )

  await database()`delete from node where owner_id = ${mentee.id} and id = ${gone.id}`
  const late = cardOf(waiting(theirs), '갈 곳 없는 말')
  await late.getByRole('button', { name: '받기: 갈 곳 없는 말' }).click()
  await expect(late.getByRole('alert')).toContainText('이 항목은 지워져서')
  await theirs.reload()
  await openDrawer(theirs)
  await expect(waiting(theirs).getByText('이 항목은 지워졌어요.')).toBeVisible()
  await late.getByRole('button', { name: '거절: 갈 곳 없는 말' }).click()
  await expect(waiting(theirs).getByText('제안을 거절했어요.')).toBeVisible()
})

test('two tabs accept at once: the second is told, and nothing is doubled', async ({
  person,
  mentee,
  theirs,
}) => {
  await suggest(mentee, person, 'competency', '관측성')
  const other = await theirs.context().newPage()
  for (const tab of [theirs, other]) await tab.goto(chain(mentee))
  for (const tab of [theirs, other]) {
    await openDrawer(tab)
    await waiting(tab).getByRole('button', { name: '받기: 관측성' }).click()
    const news = tab === theirs ? '제안을 받아 필요역량 끝에 더했어요.' : '이미 답한 제안이에요.'
    await expect(waiting(tab).getByText(news)).toBeVisible()
  }
  await other.reload()
  await expect(rowOf(other, '관측성')).toHaveCount(1)
})

test('suggesting and answering work before JavaScript has loaded', async ({ browser, person, mentee }) => {
  const plain = { javaScriptEnabled: false }
  const [mentor, owner] = [await alongside(browser, person, plain), await alongside(browser, mentee, plain)]
  await mentor.goto(gap(mentee))
  await main(mentor).getByText('역량 제안', { exact: true }).click()
  await main(mentor).getByRole('textbox', { name: '더하면 좋을 역량' }).fill('관측성')
  await main(mentor).getByRole('button', { name: '초안으로 두기' }).first().click()
  await expect(main(mentor).getByText('보내기 전 초안').last()).toBeVisible()
  await send(mentee)
  await owner.goto(gap(mentee))
  await waiting(owner).getByRole('button', { name: '받기: 관측성' }).click()
  await expect(waiting(owner).getByText('제안을 받아 필요역량 끝에 더했어요.')).toBeVisible()
  await expect(main(owner).getByRole('tree', { name: '필요역량' })).toContainText('관측성')
})

test('a mentor rates, and both see where they differ; a failed save keeps the choice', async ({
  page,
  person,
  mentee,
  theirs,
  mayComplain,
}) => {
  mayComplain(/net::ERR_FAILED/)
  await page.goto(chain(mentee))
  const level = trackOf(page, '여는 역량')
  const status = main(page).getByRole('status')
  const { held, letGo } = hold()
  await page.route('**/*', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await setLevel(page, '여는 역량', 'mentor', 3)
  await expect(status.filter({ hasText: '저장하는 중이에요' })).toHaveCount(1)
  await setLevel(page, '여는 역량', 'mentor', 2)
  letGo()
  await expect(status.filter({ hasText: '저장했어요' })).toHaveCount(1)
  await expect(level).toHaveText('이해 → 실무 내 눈에는 경험')
  for (const address of [chain(mentee), gap(mentee)]) {
    await theirs.goto(address)
    await expect(trackOf(theirs, '여는 역량')).toContainText('이해 → 실무 멘토 경험')
    await trackOf(theirs, '여는 역량').click()
    await expect(theirs.getByRole('dialog', { name: '여는 역량' })).toContainText(`${person.name} 멘토: 경험`)
  }

  await page.unroute('**/*')
  await page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await setLevel(page, '여는 역량', 'mentor', 4)
  await expect(rowOf(page, '여는 역량').getByRole('alert')).toContainText('고른 수준은 그대로 있어요.')
  await expect(level).toHaveAttribute('data-m', '4')
  await page.unroute('**/*')
  await rowOf(page, '여는 역량').getByRole('button', { name: '다시 저장' }).click()
  await expect(status.filter({ hasText: '저장했어요' })).toHaveCount(1)
  await setLevel(page, '여는 역량', 'mentor', 1)
  await expect(level).toHaveText('이해 → 실무')
  await expect(level).toHaveAccessibleName(/내 눈에도 이해$/)
  await expect.poll(async () => (await storedLevels(mentee)).map(({ value }) => value)).toEqual([1])
  await setLevel(page, '여는 역량', 'mentor', null)
  await expect.poll(() => storedLevels(mentee)).toEqual([])
})

const storedLevels = ({ id }: Mentee) => database()`select value from mentor_level where owner_id = ${id}`

test('suggestions and mentor levels are accessible in all looks', async ({
  page,
  person,
  mentee,
  theirs,
}) => {
  test.slow()
  const competency = await itemOf(mentee, '여는 역량')
  await suggest(mentee, person, 'competency', '관측성')
  await suggest(mentee, person, 'todo', '장애 연습하기', competency)
  await suggest(mentee, person, 'words', '여는 큰 역량', competency)
  const draft = { owner_id: mentee.id, id: newId(), analysis_id: mentee.opened, kind: 'competency' }
  await database()`insert into suggestion ${database()({ ...draft, text: '초안', author_id: person.id })}`
  const level = { owner_id: mentee.id, node_id: competency.id, mentor_id: person.id, value: 3 }
  await database()`insert into mentor_level ${database()(level)}`
  for (const one of [page, theirs]) {
    await expectAccessibleAt(one, gap(mentee))
    await expectAccessibleAt(one, chain(mentee))
  }
})
