import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson, owner } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { enter, itemNamed } from './fixtures/goals'
import { test } from './fixtures/person'

const gap = [{ text: '캐시', self: 1, target: 3 }, { text: '배포', self: 2, target: 2 }, { text: '관측' }]

/**
 * What stands out from its surroundings by its background, and in forced colours by nothing any more: neither by a
 * background, nor by a line around it.
 */
async function lostIn(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'none' })
  await page.evaluate(() => {
    const isSeen = (color: string) => !/^rgba\(.*, 0\)$/.test(color)
    const around = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(element)
      return isSeen(backgroundColor) ? backgroundColor : around(element.parentElement)
    }
    for (const element of document.body.querySelectorAll('*')) {
      const { backgroundColor } = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const standsOut = isSeen(backgroundColor) && backgroundColor !== around(element.parentElement)
      element.toggleAttribute('data-stands-out', standsOut && box.width > 1 && box.height > 1)
    }
  })
  await page.emulateMedia({ forcedColors: 'active' })
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.documentElement).backgroundColor
    const isLine = (width: string, style: string, color: string) =>
      Number.parseFloat(width) > 0 && style !== 'none' && !/^rgba\(.*, 0\)$/.test(color)
    return [...document.querySelectorAll('[data-stands-out]')].flatMap((element) => {
      const style = getComputedStyle(element)
      const isDrawn = element.childNodes.length === 0 && style.backgroundColor !== canvas
      const isBordered = (['Top', 'Left', 'Bottom'] as const).some((side) =>
        isLine(style[`border${side}Width`], style[`border${side}Style`], style[`border${side}Color`]),
      )
      const isOutlined = isLine(style.outlineWidth, style.outlineStyle, style.outlineColor)
      return isDrawn || isBordered || isOutlined ? [] : [element.outerHTML.slice(0, 160)]
    })
  })
}

test('nothing that a background tells is lost in forced colours @phone', async ({ page, person }) => {
  const analysis = await writeGap(person.id, '목표', gap, ['2026-01-01'])
  const member = await createPerson({ name: '팀원' })
  const team = await createTeam(person.id)
  await addMember(team, member.id)
  await share(team, member.id, await writeGap(member.id, '다른 목표', gap))
  const pages = [
    '/',
    `/people/${person.id}/kys`,
    `/people/${person.id}/gap/${analysis}`,
    `/people/${person.id}/gap/${analysis}?view=chain`,
    `/people/${person.id}/todos`,
    `/people/${person.id}/import`,
    `/people/${person.id}/history`,
    '/mentoring',
    '/mentoring/invite/mentor',
    `/teams/${team}`,
    '/settings',
  ]
  let tried = 0
  for (const path of pages) {
    await page.emulateMedia({ forcedColors: 'none' })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // What belongs to these colours may come with the later styles.
    await expect.poll(() => lostIn(page), { message: path }).toEqual([])
    tried += await page.locator('[data-stands-out]').count()
  }
  expect(tried).toBeGreaterThan(pages.length)
  await deletePerson(member.id)
})

test('what is selected, current and reached is seen in forced colours', async ({ page, person }) => {
  const analysis = await writeGap(person.id, '목표', gap)
  await owner()`update node set is_goal = true where owner_id = ${person.id} and text = '목표'`
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`/people/${person.id}/gap/${analysis}`)
  const rows = page.getByRole('tree', { name: '필요역량' }).getByRole('treeitem')
  const field = itemNamed(page, '필요역량 1')
  await enter(field)
  await expect(async () => {
    await page.keyboard.press('Control+a')
    await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true', { timeout: 500 })
  }).toPass()
  await expect(rows.nth(1)).toHaveCSS('outline-style', 'solid')
  await page.keyboard.press('Escape')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'false')
  await expect(rows.nth(1)).toHaveCSS('outline-style', 'none')

  const track = rows.first().locator('.track')
  const drawn = (pseudo?: string) =>
    track.evaluate((element, part) => getComputedStyle(element, part).backgroundImage, pseudo)
  await expect(track).toHaveCSS('forced-color-adjust', 'none')
  expect(await drawn()).toContain('radial-gradient')
  expect(await drawn('::before')).toContain('radial-gradient')

  for (const nav of await page
    .getByRole('navigation')
    .filter({ has: page.locator('[aria-current]') })
    .all()) {
    const lines = (current: boolean) =>
      nav.locator(current ? 'a[aria-current]' : 'a:not([aria-current])').evaluateAll((links) =>
        links.map((link) => {
          const line = getComputedStyle(link, '::after')
          if (line.content !== 'none') return line.backgroundColor
          const { borderBottomWidth, borderBottomColor } = getComputedStyle(link)
          return borderBottomWidth === '0px' ? 'rgba(0, 0, 0, 0)' : borderBottomColor
        }),
      )
    const [mine, others] = [await lines(true), await lines(false)]
    expect(new Set(others)).toEqual(new Set(['rgba(0, 0, 0, 0)']))
    expect(mine).not.toContain('rgba(0, 0, 0, 0)')
  }
})
