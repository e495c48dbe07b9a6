import { expect, type Locator, type Page } from '@playwright/test'
import { createPerson, deletePerson, owner } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { fontsThere } from './fixtures/fonts'
import { enter, expectWords, itemNamed } from './fixtures/goals'
import { expectLevel, setLevel, trackOf } from './fixtures/levels'
import { type Mentee, test } from './fixtures/mentorship'
import { alongside } from './fixtures/person'

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
const picker = (page: Page) => page.getByRole('dialog', { name: '여는 역량' })
const gap = ({ id, opened }: Mentee) => `/people/${id}/gap/${opened}`
const views = ['', '?view=chain']

async function own(page: Page, mentee: Mentee, view = ''): Promise<Locator> {
  await page.goto(`${gap(mentee)}${view}`)
  await expect(page.locator('[data-save]')).toBeVisible()
  await fontsThere(page)
  return trackOf(page, '여는 역량')
}

/** Where everything of the page's content stands. */
const places = (page: Page) =>
  page
    .getByRole('main')
    .locator('h2, h3, [role=treeitem], li:has(.track), .track')
    .evaluateAll((all) =>
      all.map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join(' ')
      }),
    )

/** Where a stop of a track is, on the screen. */
async function stop(track: Locator, level: number): Promise<{ x: number; y: number }> {
  const { x, y, width } = (await track.boundingBox()) ?? { x: 0, y: 0, width: 0 }
  return { x: x + 8 + ((width - 16) * level) / 4, y: y + 12 }
}

for (const view of views) {
  test(`keys set a level, say so, and move nothing${view && ', in the chain too'}`, async ({
    mentee,
    browser,
  }) => {
    const page = await alongside(browser, mentee)
    const track = await own(page, mentee, view)
    await setLevel(page, '여는 역량', 'self', 1)
    const before = await places(page)
    await page.keyboard.press('Digit2')
    await expect(page.getByRole('status').filter({ hasText: '지금 경험' })).toHaveCount(1)
    await expectLevel(page, '여는 역량', 'self', 2)
    await page.keyboard.press('Shift+Digit4')
    await expect(page.getByRole('status').filter({ hasText: '목표 선도' })).toHaveCount(1)
    await expect(track).toHaveAccessibleName('여는 역량: 경험 → 선도. 2단계 남음')
    await page.keyboard.press('Numpad4')
    await expect(track).toHaveAccessibleName('여는 역량: 선도 · 닿았어요. 목표 선도')
    await page.keyboard.press('Backspace')
    await expect(track).toHaveText('목표 선도 · 지금은요?')
    expect(await places(page)).toEqual(before)
    await expect(track).toBeFocused()

    await page.keyboard.press('Control+z')
    await expectLevel(page, '여는 역량', 'self', 4)
    await expect(track).toBeFocused()
    await page.keyboard.press('Digit3')
    await saved(page)
    await page.reload()
    await expect(track).toHaveText('실무 → 선도')
    await page.context().close()
  })
}

test('an input method that is on changes no key of a track', async ({ mentee, browser }) => {
  const page = await alongside(browser, mentee)
  const track = await own(page, mentee)
  await setLevel(page, '여는 역량', 'self', 0)
  await track.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Process', code: 'Digit3', keyCode: 229, bubbles: true }),
    ),
  )
  await expectLevel(page, '여는 역량', 'self', 3)
  await track.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: '$', code: 'Digit4', shiftKey: true, bubbles: true }),
    ),
  )
  await expectLevel(page, '여는 역량', 'target', 4)
  await page.context().close()
})

test('digits in the words of an item are words', async ({ mentee, browser }) => {
  const page = await alongside(browser, mentee)
  await own(page, mentee)
  const field = itemNamed(page, '필요역량 1')
  await enter(field)
  await page.keyboard.press('End')
  await page.keyboard.type('30')
  await expectWords(field, '여는 역량30')
  await expect(trackOf(page, '여는 역량30')).toHaveAttribute('data-n', '1')
  await page.context().close()
})

test('a mark is dragged to another stop with the mouse; a click alone sets nothing', async ({
  mentee,
  browser,
}) => {
  const page = await alongside(browser, mentee)
  const track = await own(page, mentee, '?view=chain')
  await setLevel(page, '여는 역량', 'self', 1)
  const drag = async (from: number, to: number) => {
    const [start, end] = [await stop(track, from), await stop(track, to)]
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(end.x, end.y, { steps: 6 })
    await page.mouse.up()
  }
  await drag(1, 2)
  await expectLevel(page, '여는 역량', 'self', 2)
  await drag(3, 4)
  await expectLevel(page, '여는 역량', 'target', 4)
  await expect(picker(page)).toHaveCount(0)
  await expect(track).toHaveText('경험 → 선도')

  // Back to where it was: nothing is set. From a stop without a mark: nothing to drag.
  await page.mouse.move((await stop(track, 2)).x, (await stop(track, 2)).y)
  await page.mouse.down()
  await page.mouse.move((await stop(track, 0)).x, (await stop(track, 0)).y, { steps: 4 })
  await expect(track).toHaveAttribute('data-n', '0')
  await page.mouse.move((await stop(track, 2)).x, (await stop(track, 2)).y, { steps: 4 })
  await page.mouse.up()
  await expectLevel(page, '여는 역량', 'self', 2)

  await track.click()
  await expect(picker(page)).toBeVisible()
  await expect(track).toHaveText('경험 → 선도')
  await track.click()
  await expect(picker(page)).toHaveCount(0)
  await page.context().close()
})

test('the picker is placed below its track and set by the keyboard alone', async ({ mentee, browser }) => {
  const page = await alongside(browser, mentee)
  await page.setViewportSize({ width: 1280, height: 1200 })
  const track = await own(page, mentee)
  await setLevel(page, '여는 역량', 'self', 1)
  await page.keyboard.press('Enter')
  await expect(picker(page)).toBeVisible()
  const now = picker(page).getByRole('group', { name: '지금' }).getByRole('radio', { name: /^이해/ })
  await expect(now).toBeFocused()
  await expect(now).toBeChecked()
  await expect(picker(page)).toContainText('기준을 세우고 가르쳐요')
  const [below, sheet] = [await track.boundingBox(), await picker(page).boundingBox()]
  expect(Math.round((sheet?.y ?? 0) - (below?.y ?? 0) - (below?.height ?? 0))).toBe(6)

  await page.keyboard.press('ArrowDown')
  await expectLevel(page, '여는 역량', 'self', 2)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expectLevel(page, '여는 역량', 'target', 4)
  await page.keyboard.press('Control+z')
  await expectLevel(page, '여는 역량', 'target', 3)
  await page.keyboard.press('Backspace')
  await expectLevel(page, '여는 역량', 'target', null)
  await page.keyboard.press('Shift+Digit4')
  await expectLevel(page, '여는 역량', 'target', 4)
  await page.keyboard.press('Escape')
  await expect(picker(page)).toHaveCount(0)
  await expect(track).toBeFocused()
  await page.context().close()
})

test('on a phone the picker is a sheet, and a mark is dragged with a finger', async ({ mentee, browser }) => {
  const page = await alongside(browser, mentee, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const track = await own(page, mentee, '?view=chain')
  await setLevel(page, '여는 역량', 'self', 1)
  await track.tap()
  const sheet = picker(page)
  await expect(sheet).toBeVisible()
  const box = await sheet.boundingBox()
  expect([box?.x, box?.width, Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 390, 844])
  const lines = await sheet
    .getByRole('group', { name: '지금' })
    .locator('label')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  expect(lines).toEqual([56, 56, 56, 56, 56])
  await sheet.getByText('혼자 맡아서 해요').tap()
  await expectLevel(page, '여는 역량', 'self', 3)
  await sheet.getByRole('button', { name: '지금을 미평가로' }).tap()
  await expectLevel(page, '여는 역량', 'self', null)
  await sheet.getByText('들어 본 정도예요').tap()
  await sheet.getByRole('button', { name: '닫기' }).tap()
  await expect(sheet).toHaveCount(0)

  const [from, to] = [await stop(track, 0), await stop(track, 2)]
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  await touch('touchStart', from)
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch('touchMove', { ...from, x: from.x + (to.x - from.x) * part })
  await touch('touchEnd')
  await expectLevel(page, '여는 역량', 'self', 2)
  await expect(sheet).toHaveCount(0)
  await page.context().close()
})

test('a mentor moves their own sign alone', async ({ page, mentee }) => {
  await page.goto(gap(mentee))
  await setLevel(page, '여는 역량', 'mentor', 3)
  await page.keyboard.press('Shift+Digit4')
  await expectLevel(page, '여는 역량', 'mentor', 3)
  await trackOf(page, '여는 역량').click()
  await expect(picker(page).getByRole('group')).toHaveCount(1)
  await picker(page).getByText('원리를 설명해요').click()
  await expect(trackOf(page, '여는 역량')).toHaveAccessibleName(/이해 → 실무. 2단계 남음, 내 눈에도 이해$/)
  await expect
    .poll(() => owner()`select distinct kind, value from level where owner_id = ${mentee.id} order by kind`)
    .toEqual([
      { kind: 'self', value: 1 },
      { kind: 'target', value: 3 },
    ])
})

test('who may only read sees the track and has nothing to set', async ({ page, person }) => {
  const member = await createPerson({ name: '팀원' })
  const analysis = await writeGap(member.id, '목표', [{ text: '캐시', self: 1, target: 3 }])
  const team = await createTeam(person.id)
  await addMember(team, member.id)
  await share(team, member.id, analysis)
  await page.goto(`/people/${member.id}/gap/${analysis}`)
  const track = page.getByRole('img', { name: '캐시: 이해 → 실무. 2단계 남음' })
  await expect(track).toBeVisible()
  await expect(page.locator('button.track')).toHaveCount(0)
  await track.click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await deletePerson(member.id)
})
