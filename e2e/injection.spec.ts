import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { test } from './fixtures/person'

declare global {
  interface Window {
    ran?: string[]
    blocked?: string[]
  }
}

const run = `(window.ran ??= []).push(location.href)`

/** What has run somewhere once it reached a page: markup, addresses, and ways out of attributes, scripts and styles. */
const injections = [
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg onload="${run}"><animate onbegin="${run}" attributeName=x>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<a href="javascript:${run}">눌러요</a>`,
  `<style>@import 'javascript:x'; * { background: url("javascript:x") }</style>`,
  `<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<form action="https://evil.example/"><button>보내기</button></form>`,
  `"><script>${run}</script>`,
  `'-(${run})-'`,
  `</textarea><script>${run}</script>`,
  `</script><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `]]><script>${run}</script><!--`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `[눌러요](javascript:${run})`,
  `[눌러요](JaVaScRiPt&colon;${run})`,
  `[눌러요](data:text/html,<script>${run}</script>)`,
  `[눌러요](vbscript:x) <javascript:${run}>`,
  `![그림](https://evil.example/x.png"onerror="${run})`,
  `[^1] [^1]: <img src=x onerror=${run}>`,
  `https://evil.example/"onmouseover="${run}`,
  `{{constructor.constructor('${run}')()}} \${${run}} {name} <b>굵게</b>`,
  `__proto__`,
]

/**
 * Notes what the policy had to stop, for nothing of ours should lean on it.
 * @returns what was asked of another site, so far
 */
async function watch(page: Page): Promise<string[]> {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      window.blocked = [...(window.blocked ?? []), `${event.violatedDirective} ${event.blockedURI}`]
    })
  })
  const asked: string[] = []
  await page.route('https://evil.example/**', (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  return asked
}

async function expectHarmless(page: Page, place: string): Promise<void> {
  expect(await page.evaluate(() => window.ran ?? []), place).toEqual([])
  expect(await page.evaluate(() => window.blocked ?? []), place).toEqual([])
  const links = page.locator('a[href]')
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol))
  expect(
    [...new Set(addresses)].filter((protocol) => !/^https?:$/.test(protocol)),
    place,
  ).toEqual([])
  expect(await page.locator('iframe, base, meta[http-equiv], main svg[onload], main style').count()).toBe(0)
}

const list = injections.map((text) => `- ${text}`).join('\n')
const document = `## 이름
${injections[0]}
### Key Strength
${list}
### Read.me
${injections.join('\n\n')}
### Goal 설정
${list}
### ${injections[8]}
${list}
## Gap 분석
### Goal
- ${injections[12]}
### 필요역량
${list}
### 나의 상태 (${injections[1]})
${list}
### Gap 분석
${list}
### To-Do List
${injections.map((text) => `- [ ] ${text}`).join('\n')}
`

test('no text of a document runs on any page', async ({ page, person }) => {
  test.slow()
  const asked = await watch(page)
  await page.goto(`/people/${person.id}/import`)
  await page.getByLabel('붙여 넣을 글').fill(document)
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(page.getByRole('heading', { name: '미리 보기' })).toBeFocused()
  await expectHarmless(page, 'preview')
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\/[0-9a-f-]{36}\?imported=/)
  const analysis = page.url().replace(/\?.*/, '')

  await owner()`update person set name = ${injections[12] as string} where id = ${person.id}`
  await owner()`insert into evidence (owner_id, id, competency_id, position, text)
    select n.owner_id, gen_random_uuid(), n.id, 'a0', ${injections.join('\n')} from node n
    join section s on s.owner_id = n.owner_id and s.id = n.section_id
    where n.owner_id = ${person.id} and s.kind = 'required' limit 1`
  await owner()`insert into due (owner_id, node_id, day) select n.owner_id, n.id, '2026-01-05' from node n
    join section s on s.owner_id = n.owner_id and s.id = n.section_id
    where n.owner_id = ${person.id} and s.kind = 'todo'`

  const home = `/people/${person.id}`
  const places = [analysis, `${analysis}?view=chain`, `${analysis}/delete`]
  for (const place of [...places, '/', `${home}/kys`, `${home}/gap`, `${home}/todos`, '/settings']) {
    await page.goto(place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.locator('details').evaluateAll((all) => {
      for (const one of all as HTMLDetailsElement[]) one.open = true
    })
    await expectHarmless(page, place)
  }
  expect(asked).toEqual([])
})

test('no address of ours repeats what a link put into it, nor leads away', async ({ page, baseURL }) => {
  const asked = await watch(page)
  const query = encodeURIComponent(`"><script>${run}</script>`)
  for (const place of ['/sign-in', '/sign-up', '/reset', `/reset/${query}`, `/${query}`]) {
    await page.goto(`${place}?error=${query}&notice=${query}&callbackUrl=${query}&deleted=${query}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectHarmless(page, place)
  }
  for (const away of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    '/.//evil.example',
  ]) {
    const { request } = page.context()
    const answer = await request.get(`/api/auth/signin?callbackUrl=${encodeURIComponent(away)}`, {
      maxRedirects: 0,
    })
    expect(new URL(answer.headers().location ?? '', baseURL).origin, away).toBe(baseURL)
  }
  expect(asked).toEqual([])
})

test('a name cannot write headers of a download', async ({ page, person }) => {
  await owner()`update person set name = ${'a"; filename=evil.html\r\nX-Evil: 1'} where id = ${person.id}`
  for (const format of ['md', 'json']) {
    const answer = await page.request.get(`/people/${person.id}/document?format=${format}`)
    expect(answer.headers()['x-evil']).toBeUndefined()
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.(md|json)";/)
  }
})
