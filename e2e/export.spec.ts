import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { createPerson, deletePerson } from '@/db/testing/factories'
import { expectAccessible, takeLook } from './fixtures/axe'
import { signIn, speak, test } from './fixtures/person'

const item = { form: 'bullet', box: 'none', start: null, children: [] }

/** Everything that the JSON form holds. */
const whole = {
  version: 1,
  sections: [
    { kind: 'strength', heading: '### Key Strength', nodes: [{ ...item, text: 'Go' }] },
    {
      kind: 'goals',
      heading: null,
      nodes: [{ ...item, text: '결제를 이끄는 개발자', isGoal: true, key: 'n1' }],
    },
  ],
  analyses: [
    {
      sections: [{ kind: 'required', heading: null, nodes: [{ ...item, text: '지난 분석' }] }],
      current: false,
    },
    {
      sections: [
        { kind: 'goal', heading: null, nodes: [{ ...item, text: '멈추지 않는 결제', goal: 'n1' }] },
        {
          kind: 'required',
          heading: null,
          nodes: [
            {
              ...item,
              text: 'Redis',
              key: 'n2',
              target: 3,
              self: 0,
              evidence: ['https://example.com/글', '발표'],
            },
            { ...item, text: '배치', key: 'n3' },
          ],
        },
        {
          kind: 'gap',
          heading: null,
          nodes: [{ ...item, text: '운용 경험이 없다', competencies: ['n2'], dismissed: ['n3'] }],
        },
        {
          kind: 'todo',
          heading: null,
          nodes: [
            { ...item, box: 'open', text: '캐시를 넣는다', due: '2026-12-12', competencies: ['n2', 'n3'] },
            { ...item, box: 'done', text: '책을 읽는다', doneOn: ['2026-11-20'] },
          ],
        },
      ],
      current: true,
    },
  ],
}

const button = (page: Page) => page.getByRole('button', { name: 'JSON 가져오기' })

async function choose(page: Page, id: string, content: string | Buffer): Promise<void> {
  await page.goto(`/people/${id}/import`)
  await page.getByText('JSON 파일에서 가져오기').click()
  await page
    .getByLabel('JSON 파일', { exact: true })
    .setInputFiles({ name: 'career-goal.json', mimeType: 'application/json', buffer: Buffer.from(content) })
}

async function exported(page: Page, id: string) {
  return (await page.request.get(`/people/${id}/document?format=json`)).json()
}

test('a JSON file comes in whole and goes out the same', async ({ page, person }) => {
  await choose(page, person.id, JSON.stringify(whole))
  await button(page).click()
  await expect(page).toHaveURL(/\/gap\/[0-9a-f-]{36}\?imported=9&from=\d+&to=\d+$/)
  await expect(page.getByText('항목 9개를 가져왔어요')).toBeVisible()
  await expect(page.getByText('캐시를 넣는다').first()).toBeVisible()
  expect(await exported(page, person.id)).toEqual(whole)

  await choose(page, person.id, JSON.stringify(whole))
  await page.getByLabel('새것으로 바꾸기').check()
  await button(page).click()
  await expect(page).toHaveURL(/imported=9&from=\d+&to=\d+$/)
  const twice = await exported(page, person.id)
  expect(twice.sections).toHaveLength(2)
  expect(twice.analyses.map(({ current }: { current: boolean }) => current)).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('a file that is no document is refused with the place, and nothing is stored', async ({
  page,
  person,
}) => {
  const alert = page.locator('main').getByRole('alert')
  await choose(page, person.id, JSON.stringify(whole).replace('"target":3', '"target":7'))
  await button(page).click()
  await expect(alert).toContainText('career-goal 문서가 아니어서')
  await expect(page.getByText('analyses[1].sections[1].nodes[0].target')).toBeVisible()
  await expect(page.getByText('쓸 수 없는 값이에요.')).toBeVisible()

  await choose(page, person.id, '{\n"version": 1,\n')
  await button(page).click()
  await expect(alert).toContainText('JSON 파일이 아니거나')

  await choose(page, person.id, Buffer.alloc(3_000_000, ' '))
  await expect(page.getByText('보내지 않았어요')).toBeVisible()
  await button(page).click()
  await expect(alert).toBeVisible()
  expect(await exported(page, person.id)).toEqual({ version: 1, sections: [], analyses: [] })
})

test('levels, links and days stand in the Markdown, and come back from it', async ({ page, person }) => {
  await choose(page, person.id, JSON.stringify(whole))
  await button(page).click()
  await expect(page).toHaveURL(/imported=9&from=\d+&to=\d+$/)
  const markdown = await (await page.request.get(`/people/${person.id}/document?format=md`)).text()
  expect(markdown).toContain('- Redis · 지금: 아직 없음 → 목표: 실무\n- 배치\n')
  expect(markdown).toContain('- 운용 경험이 없다 · 역량: Redis\n')
  expect(markdown).toContain('- [ ] 캐시를 넣는다 · 역량: Redis · 역량: 배치 · 기한: 2026-12-12\n')
  const plain = await page.request.get(`/people/${person.id}/document?format=md&marks=off`)
  expect(await plain.text()).toContain('- [ ] 캐시를 넣는다\n')

  const next = await createPerson()
  await signIn(page, next)
  await page.goto(`/people/${next.id}/import`)
  await page.getByLabel('붙여 넣을 글').fill(markdown)
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(
    page.getByRole('group', { name: '끝에 수준, 연결, 날짜를 적은 줄이 3개 있어요' }),
  ).toBeVisible()
  await page.getByRole('checkbox', { name: /“운용 경험이 없다”: 역량: Redis$/ }).uncheck()
  await expectAccessible(page)
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\?imported=/)
  const { analyses } = await exported(page, next.id)
  const nodesOf = (wanted: string) =>
    analyses[0].sections.find((each: { kind: string }) => each.kind === wanted).nodes
  expect(nodesOf('required')).toMatchObject([{ text: 'Redis', self: 0, target: 3 }, { text: '배치' }])
  expect(nodesOf('gap')).toEqual([{ ...item, text: '운용 경험이 없다 · 역량: Redis' }])
  expect(nodesOf('todo')[0]).toMatchObject({
    text: '캐시를 넣는다',
    competencies: ['n1', 'n2'],
    due: '2026-12-12',
  })
  await deletePerson(next.id)
})

test('a JSON file comes in without JavaScript', async ({ browser, person }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await speak(context, 'ko')
  await signIn(page, person)
  await choose(page, person.id, '{"version": 2}')
  await button(page).click()
  await expect(page.getByText('확인할 곳: version')).toBeVisible()
  await page.getByLabel('JSON 파일', { exact: true }).setInputFiles({
    name: 'career-goal.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(whole)),
  })
  await button(page).click()
  await expect(page).toHaveURL(/imported=9&from=\d+&to=\d+$/)
  expect(await exported(page, person.id)).toEqual(whole)
  await context.close()
})

test('the archive holds everything, and its document can be imported', async ({ page, person }) => {
  await choose(page, person.id, JSON.stringify(whole))
  await button(page).click()
  await expect(page).toHaveURL(/imported=9&from=\d+&to=\d+$/)
  await page.goto('/settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'zip 파일로 모두 내려받기' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`career-goal-${person.name}.zip`)
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  expect(text('README.md')).toContain(`# ${person.name}님의 career-goal 자료`)
  expect(JSON.parse(text('document.json'))).toEqual(whole)
  expect(text('markdown/analysis-2.ko.md')).toContain('- 멈추지 않는 결제')
  expect(text('markdown/analysis-1.en.md')).toContain('### Required competencies\n- 지난 분석')
  expect(text('markdown/analysis-1.md')).toContain('### Key Strength\n- Go')
  expect(JSON.parse(text('account.json'))).toMatchObject({ email: person.email, sessions: [{}] })
  expect(text('history.jsonl').trim().split('\n').length).toBeGreaterThan(9)

  const next = await createPerson()
  await signIn(page, next)
  await choose(page, next.id, text('document.json'))
  await button(page).click()
  await expect(page).toHaveURL(/imported=9&from=\d+&to=\d+$/)
  expect(await exported(page, next.id)).toEqual(whole)
  expect((await page.request.get(`/people/${person.id}/archive`)).status()).toBe(404)
  await deletePerson(next.id)
})

test('the form for JSON files is accessible and fits @phone', async ({ page, person }) => {
  const summary = (await takeLook(page)) === 'ko' ? 'JSON 파일에서 가져오기' : 'Import from a JSON file'
  await page.goto(`/people/${person.id}/import`)
  await page.getByText(summary).click()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
