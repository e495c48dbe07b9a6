import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { writeGap } from '@/db/testing/teams'
import { enter, expectWords, itemNamed, saved } from './fixtures/goals'
import { test } from './fixtures/person'

const states = (page: Page) => page.getByRole('tree', { name: '나의 상태' }).locator('.item-text')

test('what it takes need not be typed again: a key takes one line over, a button all @phone', async ({
  page,
  person,
}) => {
  const analysis = await writeGap(person.id, '목표', [{ text: '캐시 설계' }, { text: '무중단 배포' }])
  await owner()`delete from node n using section s where n.owner_id = ${person.id} and s.owner_id = n.owner_id
    and s.id = n.section_id and s.kind = 'state'`
  await page.goto(`/people/${person.id}/gap/${analysis}`)
  await enter(itemNamed(page, '필요역량 2'))
  await page.keyboard.press('Alt+s')
  await expect(page.getByText('1줄을 나의 상태에 옮겨 적었어요.')).toBeVisible()
  await expect(itemNamed(page, '필요역량 2')).toBeFocused()
  await expect(states(page)).toHaveText(['무중단 배포'])
  await page.getByRole('button', { name: '필요역량 옮겨 적기' }).click()
  await expect(states(page)).toHaveText(['무중단 배포', '캐시 설계'])
  await saved(page)
  const links = await owner()`
    select c.text from link l join node c on c.owner_id = l.owner_id and c.id = l.competency_id
    join node n on n.owner_id = l.owner_id and n.id = l.node_id join section s on s.owner_id = n.owner_id and s.id = n.section_id
    where l.owner_id = ${person.id} and s.kind = 'state' order by c.text`
  expect(links.map(({ text }) => text)).toEqual(['무중단 배포', '캐시 설계'])
  await page.getByRole('button', { name: '필요역량 옮겨 적기' }).click()
  await expect(page.getByText('옮길 것이 없어요. 이미 다 있어요.')).toBeVisible()
  await enter(itemNamed(page, '나의 상태 1'))
  await page.keyboard.press('Control+z')
  await expect(states(page)).toHaveText(['무중단 배포'])
  await expectWords(itemNamed(page, '나의 상태 1'), '무중단 배포')
})
