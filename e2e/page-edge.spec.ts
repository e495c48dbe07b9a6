import { expect } from '@playwright/test'
import { writeGap } from '@/db/testing/teams'
import { test } from './fixtures/person'

test('the header and what lies behind a dialog reach both edges of the window @phone', async ({
  page,
  person,
}) => {
  await writeGap(person.id, '목표', [{ text: '캐시' }])
  for (const path of ['/settings', `/people/${person.id}/gap`, '/mentoring/invite/mentor']) {
    await page.goto(path)
    const edges = await page.evaluate(() => {
      const probe = document.createElement('div')
      probe.className = 'fixed size-20 overflow-y-scroll'
      document.body.append(probe)
      const bar = probe.offsetWidth - probe.clientWidth
      probe.remove()
      const { left, right } = document.querySelector('body > header')?.getBoundingClientRect() ?? {}
      return { left, right, window: innerWidth - bar }
    })
    expect(edges.left).toBe(0)
    expect(edges.right).toBe(edges.window)
  }
})
