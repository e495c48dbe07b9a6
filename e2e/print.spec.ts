import { expect, type Page } from '@playwright/test'
import { speak, test } from './fixtures/person'

const item = { form: 'bullet', box: 'none', start: null, children: [] }
const each = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** As large as real documents get: 46 competencies with levels, and 40 to-dos. */
function largeDocument() {
  const topics = ['Redis 캐싱과 분산 락', '메시지 큐 설계', '무중단 배포', '장애 대응과 회고', '대용량 배치']
  const competency = (index: number) => ({
    ...item,
    text: `${topics[index % topics.length]} ${index + 1}`,
    key: `c${index}`,
    target: 3,
    self: index % 4,
    ...(index % 9 === 0 && { evidence: [`[발표 자료 ${index}](https://example.com/talk/${index})`] }),
  })
  const required = each(10, (group) => ({
    ...competency(group * 5),
    children: each(group < 9 ? 4 : 0, (child) => competency(group * 5 + child + 1)),
  }))
  const linked = (text: string, index: number) => ({ ...item, text, competencies: [`c${index}`] })
  return {
    version: 1,
    sections: [
      {
        kind: 'strength',
        heading: null,
        nodes: each(5, (index) => ({ ...item, text: `키워드 ${index + 1}` })),
      },
      {
        kind: 'readme',
        heading: null,
        nodes: each(4, (index) => ({
          ...item,
          form: 'paragraph',
          text: `저를 소개하는 **문장** ${index + 1}이에요.`,
        })),
      },
      {
        kind: 'goals',
        heading: null,
        nodes: each(3, (index) => ({ ...item, text: `되고 싶은 개발자 ${index + 1}`, isGoal: true })),
      },
    ],
    analyses: [
      {
        current: true,
        sections: [
          {
            kind: 'goal',
            heading: null,
            nodes: [{ ...item, text: '하루 100만 건을 멈추지 않고 처리하는 개발자' }],
          },
          { kind: 'required', heading: null, nodes: required },
          {
            kind: 'state',
            heading: null,
            nodes: each(12, (index) => linked(`운영 환경에서 다뤄 본 것 ${index + 1}`, index)),
          },
          {
            kind: 'gap',
            heading: null,
            nodes: each(20, (index) =>
              linked(`혼자 설계하고 설명할 수 있을 만큼은 아니다 ${index + 1}`, index),
            ),
          },
          {
            kind: 'todo',
            heading: null,
            nodes: each(40, (index) => ({
              ...linked(`작은 서비스에 적용하고 전후를 재어 글로 남긴다 ${index + 1}`, index),
              box: index % 3 === 0 ? 'done' : 'open',
              ...(index % 2 === 0 && { due: '2027-03-12' }),
            })),
          },
        ],
      },
    ],
  }
}

async function bringIn(page: Page, id: string): Promise<string> {
  await page.goto(`/people/${id}/import`)
  await page.getByText('JSON 파일에서 가져오기').click()
  await page.getByLabel('JSON 파일', { exact: true }).setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(largeDocument())),
  })
  await page.getByRole('button', { name: 'JSON 가져오기' }).click()
  await expect(page).toHaveURL(/\/gap\/[0-9a-f-]{36}\?imported=/)
  return page.url().replace(/\?.*/, '')
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

test('a large analysis prints as a clean document of few pages', async ({ page, person }) => {
  test.slow()
  const analysis = await bringIn(page, person.id)
  await page.goto(analysis)
  await page.getByText('내보내기', { exact: true }).click()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: '인쇄하거나 PDF로 저장' }).click()
  await expect(page.locator('body[data-printed]')).toBeAttached()

  for (const locale of ['ko', 'en'] as const) {
    await speak(page.context(), locale)
    for (const [name, address, most] of [
      ['document', analysis, 4],
      ['chain', `${analysis}?view=chain`, 4],
      ['kys', `/people/${person.id}/kys`, 1],
    ] as const) {
      await page.goto(address)
      await expect(page.locator('.item-text, .track').first()).toBeVisible()
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      expect(pagesOf(pdf), `${name} ${locale}`).toBeLessThanOrEqual(most)
      expect(pagesOf(pdf)).toBeGreaterThan(0)
      await page.emulateMedia({ media: 'print' })
      await expect(
        page.locator('summary:visible, nav:visible, form:visible, [data-save]:visible'),
      ).toHaveCount(0)
      // A row may hang into the margin of the screen, but paper has none.
      const cut = await page
        .locator('[role=treeitem]')
        .evaluateAll(
          (rows) => rows.filter((row) => Number.parseFloat(getComputedStyle(row).marginLeft) < 0).length,
        )
      expect(cut).toBe(0)
      // A day, the mark of a goal and a track are words that can be clicked; nothing else of the tools is printed.
      // So are a competency's name and the number of what is done.
      const tools = page.locator('button:not(.track, h3 > button, .done, .meta):visible')
      const words = await tools.allInnerTexts()
      if (name !== 'kys') expect(await page.locator('.track:visible').count()).toBe(46)
      expect(
        words.filter((word) => !/^(2027년 3월 12일까지|by Mar 12, 2027|Goal)$/.test(word.trim())),
      ).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await page.emulateMedia({ media: null })
    }
  }
})
