import { expect } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { drawn, enter, item, open, rewrite, saved } from './fixtures/goals'
import { OwnApp } from './fixtures/own-app'
import { test } from './fixtures/person'

test('a server that dies in mid-save, and comes back, loses nothing and doubles nothing', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/net::ERR_/)
  test.slow()
  const app = await OwnApp.open()
  try {
    await page.goto(`${app.site}/people/${person.id}/kys`)
    await expect(item(page, '1')).toBeVisible()
    await rewrite(item(page, '1'), '저장된 말')
    await saved(page)
    const posted = page.waitForRequest((request) => request.method() === 'POST')
    await enter(item(page, '1'))
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('보내는 중')
    await posted
    await app.kill()
    await page.keyboard.type('에 꺼져도')
    await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'offline')
    await app.start()
    await saved(page)
    await page.reload()
    expect(await drawn(page)).toEqual(['저장된 말', '보내는 중에 꺼져도'])
    const [doubled] = await owner()`
      select count(*)::int as n from public.node where owner_id = ${person.id} and text like '보내는%'`
    expect(doubled?.n).toBe(1)
  } finally {
    await app.close()
  }
})

test('words that the server can not store stop no others, and are kept to copy', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/status of 500/)
  test.slow()
  await breakOn('서버가 싫어하는 말')
  await open(page, person.id)
  await rewrite(item(page, '1'), '먼저')
  await page.keyboard.press('Enter')
  await saved(page)
  await rewrite(item(page, '2'), '서버가 싫어하는 말')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'offline')
  await rewrite(item(page, '1'), '먼저, 그래도')
  await expect(page.getByText('서버가 이 내용을 저장하지 못하고 있어요.', { exact: false })).toBeVisible({
    timeout: 90_000,
  })
  await expect(page.getByText('서버가 싫어하는 말', { exact: true })).toBeVisible()
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'refused', { timeout: 30_000 })
  await expectAccessible(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: '복사', exact: true }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('서버가 싫어하는 말')
  await page.reload()
  await expect(page.getByText('서버가 싫어하는 말', { exact: true })).toBeVisible()
  expect(await drawn(page)).toEqual(['먼저, 그래도', ''])
  await page.getByRole('button', { name: '버리기' }).click()
  await saved(page)
})

/** Makes the database itself throw whenever it should store these words. */
async function breakOn(words: string): Promise<void> {
  await owner().unsafe(`
    create or replace function public.break_on_words() returns trigger language plpgsql as
      $$ begin raise exception 'a fault of the server'; end $$;
    create or replace trigger break_on_words before insert or update on public.node
      for each row when (new.text = '${words}') execute function public.break_on_words()`)
}
