import { createHash, randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { sessionCookie } from '@/auth/cookies'
import { applyStatements } from '@/db/applied'
import { appRole } from '@/db/embedded/roles'
import { readVersion } from '@/db/migrate'
import { expectAccessible } from './fixtures/axe'
import { item, open, rewrite, saved } from './fixtures/goals'
import { type OwnSite, test } from './fixtures/own-site'

const sentence = /방금 새 버전으로 바뀌었어요\. .*\s+We’ve just been updated\. /

/** Somebody of that site, signed in on the page. */
async function signIn(page: Page, { site, owner }: OwnSite): Promise<string> {
  const [id, token] = [newId(), randomBytes(32).toString('base64url')]
  const session = createHash('sha256').update(token).digest('hex')
  await owner`select auth.sign_up(${id}, 'hana@example.test', null, '김하나', 'ko', 'Asia/Seoul', true)`
  await owner`
    select auth.create_session(${newId()}, ${session}, ${id}, now() + interval '1 hour', null, null, null)`
  await page.context().addCookies([{ name: sessionCookie(site).name, value: token, url: site }])
  return id
}

test('a server whose database another version has renewed says so everywhere, and no words are lost', async ({
  page,
  own,
  browser,
}) => {
  test.slow()
  await page.clock.install()
  const person = await signIn(page, own)
  await open(page, person)
  await rewrite(item(page, '1'), '먼저')
  await saved(page)
  const form = await page.context().newPage()
  await form.goto('/mentoring/invite/mentor')
  const ours = await readVersion(appRole)
  await applyStatements(own.owner, { ...ours, statements: [...ours.statements, 'select 1'] })

  // Who comes back to the page looks for news, finds a server of the other version, and leaves the page as it is.
  const looked = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/revision') && answer.status() === 503,
  )
  await page.clock.fastForward(10_000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await looked
  await rewrite(item(page, '1'), '적은 말')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'busy')

  const answered = form.waitForResponse((response) => response.request().method() === 'POST')
  await form.getByRole('button', { name: '링크 만들기' }).click()
  expect((await answered).status()).toBe(503)
  await expect(form.getByText('방금 새 버전으로 바뀌었어요')).toContainText('적은 내용은 그대로 있으니')
  await expectAccessible(form)

  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({
      javaScriptEnabled,
      storageState: await page.context().storageState(),
    })
    const other = await context.newPage()
    const answer = await other.goto(`${own.site}/people/${person}/kys`)
    expect(answer?.status()).toBe(503)
    expect(answer?.headers()['retry-after']).toBe('10')
    await expect(other.locator('body')).toHaveText(sentence)
    await context.close()
  }
  for (const path of ['/api/revision', `/people/${person}/document`, `/people/${person}/archive`]) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(503)
    expect(await answer.text(), path).toMatch(sentence)
  }
  expect((await page.request.get('/api/health')).status()).toBe(503)

  // As a server of the version that is applied would answer.
  await applyStatements(own.owner, ours)
  await saved(page)
  const [row] = await own.owner`select text from public.node where owner_id = ${person} and text like '적은%'`
  expect(row?.text).toBe('적은 말')
})
