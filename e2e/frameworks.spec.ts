import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson, owner } from '@/db/testing/factories'
import { addMember, createTeam } from '@/db/testing/teams'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { openStory } from './fixtures/drawer'
import { expectWords, itemNamed, rewrite } from './fixtures/goals'
import { expectLevel, setLevel, trackOf } from './fixtures/levels'
import { alongside, test } from './fixtures/person'
import { status } from './fixtures/teams'

const ladder = `영역,역량,주니어,시니어
서버,캐시,써 봤다,"정책을 정한다
남을 가르친다"
서버,메시지 큐,왜 있는지 안다,재시도를 설계한다
협업,코드 리뷰,리뷰를 받는다,리뷰를 이끈다
`
const later = ladder
  .replace('캐시,써 봤다', '캐시,만료를 정해 봤다')
  .replace('서버,메시지 큐,왜 있는지 안다,재시도를 설계한다', '서버,배치,돌려 봤다,재시도를 설계한다')

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('글 붙여 넣기').fill(text)
  await page.getByRole('button', { name: '어떻게 읽는지 보기' }).click()
}

/** Makes a framework of a ladder. @returns its address */
async function make(page: Page, name = '서버 사다리'): Promise<string> {
  await page.goto('/frameworks/new')
  await paste(page, ladder)
  await page.getByLabel('틀 이름').fill(name)
  await page.getByRole('button', { name: '틀 저장하기' }).click()
  await expect(page.getByText('틀을 저장했어요')).toBeVisible()
  return new URL(page.url()).pathname
}

/** Begins an analysis from the framework that is open. @returns its address */
async function begin(page: Page): Promise<string> {
  await page.getByRole('link', { name: '이 틀로 분석 시작' }).click()
  await expect(page.getByText('‘서버 사다리’ 틀의 역량 3개가 필요역량에 들어가요')).toBeVisible()
  await page.getByLabel('이 분석만의 목표').fill('서버를 이끄는 개발자')
  await page.getByRole('button', { name: '분석 시작하기' }).click()
  await expect(page).toHaveURL(/\/gap\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

test('a ladder becomes a framework, and its words stand where one rates @phone', async ({ page, person }) => {
  test.slow()
  await page.goto('/frameworks')
  await expect(page.getByText('아직 역량 틀이 없어요')).toBeVisible()
  await page.getByRole('link', { name: '새 틀 만들기' }).click()

  // What is no ladder stays in the field, with words about what to do.
  await paste(page, '나는 개발자다.')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('수준별 설명을 찾지 못했어요')
  await expect(page.getByLabel('글 붙여 넣기')).toHaveValue('나는 개발자다.')
  await page.reload()
  await expect(page.getByLabel('글 붙여 넣기')).toHaveValue('나는 개발자다.')

  await paste(page, `${ladder}`)
  const counts = page.getByRole('heading', { name: '역량 3개와 수준 2개를 읽었어요' })
  await expect(counts).toBeFocused()
  await expect(page.getByLabel('주니어')).toHaveValue('1')
  await page.getByLabel('시니어').selectOption('3')
  await page.locator('summary').filter({ hasText: '캐시' }).click()
  await expect(page.getByRole('definition').filter({ hasText: '남을 가르친다' })).toBeVisible()
  await expectAccessible(page)

  // A name is asked for, and what was chosen stays.
  await page.getByLabel('틀 이름').fill(' ')
  await page.getByRole('button', { name: '틀 저장하기' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('시니어')).toHaveValue('3')
  await page.getByLabel('틀 이름').fill('서버 사다리')
  await page.getByRole('button', { name: '틀 저장하기' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('서버 사다리')
  const address = new URL(page.url()).pathname

  const analysis = await begin(page)
  await page.goto(`${analysis}?view=chain`)
  await setLevel(page, '캐시', 'self', 1)
  await trackOf(page, '캐시').click()
  const picker = page.getByRole('dialog', { name: '캐시' })
  await expect(picker).toContainText('시니어 정책을 정한다 · 남을 가르친다')
  await expect(picker).toContainText('한두 번 해 봤어요')
  await page.keyboard.press('Escape')
  const story = await openStory(page, '캐시')
  const meanings = story.getByRole('region', { name: '수준별 설명' })
  await expect(meanings).toContainText('써 봤다')
  await meanings.getByRole('button', { name: '설명 고치기' }).click()
  const field = meanings.getByRole('textbox')
  await field.fill((await field.inputValue()).replace('써 봤다', '내 말로 써 봤다'))
  await meanings.getByRole('button', { name: '설명 저장' }).click()
  await expect(meanings).toContainText('내 말로 써 봤다')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')

  await page.goto(`${analysis}?view=walk`)
  await expect(page.getByRole('main')).toContainText('내 말로 써 봤다')

  const markdown = await (await page.request.get(`/people/${person.id}/document?format=md`)).text()
  expect(markdown).toContain(`- 캐시 · 지금: 이해

        <details><summary>수준별 설명</summary>

        - 이해 · 주니어
            - 내 말로 써 봤다
        - 실무 · 시니어
            - 정책을 정한다
            - 남을 가르친다

        </details>`)
  for (const path of ['/frameworks', '/frameworks/new', address, `${address}/edition`]) {
    await expectAccessibleAt(page, path)
  }
})

test('a later edition is told of, and taken piece by piece; nothing of the person is lost', async ({
  page,
  person,
  browser,
}) => {
  test.slow()
  const member = await createPerson({ name: '팀원', locale: 'ko' })
  const team = await createTeam(person.id)
  await addMember(team, member.id)
  const address = await make(page)
  const other = await alongside(browser, member)
  expect(await status(other, address)).toBe(404)
  await page.getByRole('button', { name: '제안하기 결제 팀' }).click()
  await expect(page.getByText('팀에 제안했어요')).toBeVisible()

  await other.goto(`/teams/${team}`)
  await other.getByRole('link', { name: '서버 사다리' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('서버 사다리')
  await expect(other.getByRole('button', { name: '이 틀 지우기' })).toHaveCount(0)
  expect(await status(other, `${address}/edition`)).toBe(404)
  const analysis = await begin(other)
  await setLevel(other, '캐시', 'target', 3)
  await rewrite(itemNamed(other, '필요역량 1.1'), '캐시를 내 말로')
  await expect(other.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  await expect(other.getByText('틀이 바뀌었어요')).toHaveCount(0)

  await page.goto(`${address}/edition`)
  await paste(page, later)
  await expect(page.getByLabel('틀 이름')).toHaveValue('서버 사다리')
  await page.getByRole('button', { name: '새 판 저장하기' }).click()
  await expect(page.getByText('새 판을 저장했어요')).toBeVisible()

  await other.goto(analysis)
  await other.getByRole('link', { name: '차이 보기' }).click()
  await expect(other.getByRole('region', { name: '더해진 역량' })).toContainText('배치')
  await expect(other.getByRole('region', { name: '달라진 설명' })).toContainText('캐시를 내 말로')
  await expect(other.getByRole('region', { name: '틀에서 빠진 역량' })).toContainText('메시지 큐')
  await expectAccessible(other)
  await other.getByRole('button', { name: '설명 바꾸기 캐시를 내 말로' }).click()
  await expect(other.getByText('받았어요')).toBeVisible()
  await expect(other.getByRole('region', { name: '달라진 설명' })).toHaveCount(0)
  await other.getByRole('button', { name: '모두 받기' }).click()
  await expect(other).toHaveURL(analysis)
  await expect(other.getByText('틀이 바뀌었어요')).toHaveCount(0)
  await expectWords(itemNamed(other, '필요역량 1.1'), '캐시를 내 말로')
  await expectWords(itemNamed(other, '필요역량 1.2'), '메시지 큐')
  await expectWords(itemNamed(other, '필요역량 1.3'), '배치')
  await expectWords(itemNamed(other, '필요역량 2.1'), '코드 리뷰')
  await expectLevel(other, '캐시를 내 말로', 'target', 3)

  // Whoever leaves keeps reading what they began from, and a deleted framework takes nothing along.
  await owner()`delete from membership where team_id = ${team} and person_id = ${member.id}`
  expect(await status(other, address)).toBe(200)
  await page.goto(address)
  await page.getByText('틀 지우기', { exact: true }).click()
  await page.getByRole('button', { name: '이 틀 지우기' }).click()
  await expect(page.getByText('틀을 지웠어요')).toBeVisible()
  await other.goto(`${analysis}?view=chain`)
  await trackOf(other, '배치').click()
  await expect(other.getByRole('dialog', { name: '배치' })).toContainText('돌려 봤다')
  await deletePerson(member.id)
})

test('a framework is made without scripts, and found by its name', async ({ page, browser, person }) => {
  const bare = await alongside(browser, person, { javaScriptEnabled: false })
  const address = await make(bare, '스크립트 없는 틀')
  await bare.goto(address)
  await expect(bare.getByRole('region', { name: '협업' })).toContainText('리뷰를 이끈다')

  await page.goto('/')
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.getByRole('combobox').fill('역량 틀')
  await page
    .getByRole('option', { name: /역량 틀/ })
    .first()
    .click()
  await expect(page).toHaveURL('/frameworks')
  await expect(page.getByRole('link', { name: '스크립트 없는 틀' })).toBeVisible()
})
