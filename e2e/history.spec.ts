import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { owner as database } from '@/db/testing/factories'
import { today } from '@/lib/dates'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { expectWords, item, items, open, rewrite, saved } from './fixtures/goals'
import { speak, test } from './fixtures/person'

/** Puts everything written so far on another day. */
const backdate = (owner: string, days: number) =>
  database()`update operation set at = at - make_interval(days => ${days}) where owner_id = ${owner}`

async function write(page: Page, owner: string, words: string[]): Promise<void> {
  await open(page, owner)
  await item(page, '1').click()
  for (const [index, text] of words.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(text)
  }
  await saved(page)
}

const history = (owner: string) => `/people/${owner}/history`

const answer = (page: Page) => page.locator('[data-answer]')

test('a day’s document, what changed since in words, and the way back and forth', async ({
  page,
  person,
}) => {
  await write(page, person.id, ['첫 목표', '둘째 목표'])
  await backdate(person.id, 3)
  await open(page, person.id)
  await rewrite(item(page, '1'), '새로 쓴 목표')
  await saved(page)
  await page.getByRole('link', { name: '지난 기록' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('지난 기록')
  await expect(page.getByRole('listitem').filter({ hasText: '새 항목 2' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /^(?!.*새 항목).*고친 글 1/ })).toBeVisible()
  await expectAccessibleAt(page, history(person.id))

  await speak(page.context(), 'ko')
  await page.goto(`${history(person.id)}/changes?from=${today('Asia/Seoul')}&to=${today('Asia/Seoul')}`)
  await expect(page.locator('del', { hasText: '첫 목표' })).toBeVisible()
  await expect(page.locator('ins', { hasText: '새로 쓴 목표' })).toBeVisible()
  await expectAccessible(page)
})

test('an item’s words and a whole part of a day come back, and the return is undone', async ({
  page,
  person,
}) => {
  await write(page, person.id, ['첫 목표', '둘째 목표', '**굵은** 목표'])
  await backdate(person.id, 3)
  await open(page, person.id)
  await rewrite(item(page, '1'), '새로 쓴 목표')
  await saved(page)
  await page.goto(history(person.id))
  await page
    .getByRole('link', { name: /의 문서$/ })
    .last()
    .click()
  await expect(page.getByText('지금은 다르게 적혀 있어요')).toBeVisible()
  await expect(page.getByText('첫 목표')).toBeVisible()
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /^굵은 목표/ })
      .locator('strong'),
  ).toHaveText('굵은')
  await expectAccessible(page)

  await page.getByText('이 부분을 이날로 되돌리기').click()
  await expect(page.getByText('0개가 돌아오고, 0개가 빠지고, 1개가')).toBeVisible()
  await page.getByRole('button', { name: '되돌리기', exact: true }).click()
  await expect(page.getByText('그날로 되돌렸어요')).toBeVisible()
  await expect(answer(page)).toBeFocused()
  await open(page, person.id)
  await expectWords(item(page, '1'), '첫 목표')
  await page.goBack()
  const before = page.url()
  await page.getByRole('button', { name: '되돌리기 취소' }).click()
  await expect(page).not.toHaveURL(before)
  await expect(page.getByText('되돌린 것을 취소했어요')).toBeVisible()
  await expect(page.getByRole('button', { name: '다시 되돌리기' })).toBeVisible()
  await expect(answer(page)).toBeFocused()
  await open(page, person.id)
  await expectWords(item(page, '1'), '새로 쓴 목표')

  await page.goto(history(person.id))
  await page
    .getByRole('link', { name: /의 문서$/ })
    .last()
    .click()
  await page.getByRole('button', { name: '이날의 글로: 첫 목표' }).click()
  await expect(page.getByText('되살렸어요')).toBeVisible()
  await open(page, person.id)
  await expectWords(item(page, '1'), '첫 목표')
})

test('what was deleted comes back', async ({ page, person }) => {
  await write(page, person.id, ['남길 목표', '지울 목표'])
  const [node] = await database()`select id from node where owner_id = ${person.id} and text = '지울 목표'`
  await item(page, '2').click()
  await page.getByRole('treeitem', { name: 'Goal 2' }).getByLabel(/메뉴$/).first().click()
  await page
    .getByRole('button', { name: '지우기' })
    .or(page.getByRole('menuitem', { name: '지우기' }))
    .first()
    .click()
  await expect(items(page)).toHaveCount(1)
  await saved(page)
  await page.goto(`${history(person.id)}/deleted`)
  await expect(page.getByText('지울 목표')).toBeVisible()
  await expectAccessibleAt(page, `${history(person.id)}/deleted`)
  await speak(page.context(), 'ko')
  await page.getByRole('button', { name: /지울 목표/ }).click()
  await expect(answer(page)).toBeFocused()
  await expect(answer(page).getByRole('link', { name: 'KYS' })).toBeVisible()
  const back = await database()`select id from node where owner_id = ${person.id} and text = '지울 목표'`
  expect(back[0]?.id).toBe(node?.id)
})

test('a long history is summed up while its page is open, and what was deleted goes on on further pages @phone', async ({
  page,
  person,
}) => {
  const section = newId()
  const place = { section, parent: null, position: 'a0', form: 'bullet', box: 'none', start: null }
  const rows = [
    { kind: 'section', section, analysis: null, sectionKind: 'goals', heading: null, position: 'a0' },
    ...Array.from({ length: 700 }, (_, i) => ({ node: newId(), text: `지운 글 ${i}` })).flatMap(
      ({ node, text }) => [
        { kind: 'insert', node, ...place, text, isGoal: false },
        { kind: 'delete', node },
      ],
    ),
  ].map((row, at) => ({ revision: at + 1, id: newId(), body: row }))
  await database()`insert into operation (owner_id, revision, index, id, actor_id, body)
    select ${person.id}, revision, 0, id, ${person.id}, body || jsonb_build_object('id', id)
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as said (revision bigint, id uuid, body jsonb)`
  await database()`update revision set number = ${rows.length} where owner_id = ${person.id}`

  expect(await (await page.request.get('/api/revision')).json()).toEqual({ revision: rows.length })
  const made = () => database()`select 1 from checkpoint where owner_id = ${person.id}`
  await expect.poll(async () => (await made()).length).toBe(2)

  await page.goto(`${history(person.id)}/deleted`)
  await expect(page.getByText('지운 글 699', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: '그 전에 지운 것' }).click()
  await expect(page.getByText('지운 글 699', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /지운 글/ }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '그 전에 지운 것' }).click()
  await expect(page.getByText('지운 글 0', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: '그 전에 지운 것' })).toHaveCount(0)
})
