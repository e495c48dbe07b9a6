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

test('no label of the picture is cut that has room, and none runs out of it', async ({ page, person }) => {
  const names = [
    'Kubernetes rollout with canary traffic filling little by little',
    'Illicit still life title fit till little lists tilt still',
    '대규모 트래픽에서도 무너지지 않는 주문 시스템 설계',
    'Redis로 재고 동시성을 제어하고 캐시를 무효화하는 방법 익히기',
    'MMMMMM WWWWWW HTTP/3 QUIC WebAssembly WASM MQTT',
    '짧은 이름',
  ]
  const id = await writeGap(
    person.id,
    '목표',
    names.map((text) => ({ text, self: 1, target: 3 })),
  )
  await page.goto(`/people/${person.id}/gap/${id}`)
  await page.evaluate(() => document.fonts.ready)
  const measured = await page.locator('figure [role=img]').evaluate((picture, words) => {
    const labels = [...picture.querySelectorAll<SVGTextElement>('g > text')]
    return labels.map((label, index) => {
      const room = (label.ownerSVGElement?.viewBox.baseVal.width ?? 0) - 2 * label.x.baseVal.getItem(0).value
      const shown = label.textContent ?? ''
      const used = label.getComputedTextLength()
      label.textContent = words[index] ?? ''
      return { shown, used, room, whole: label.getComputedTextLength() }
    })
  }, names)
  expect(measured).toHaveLength(names.length)
  for (const { shown, used, room, whole } of measured) {
    expect(used, shown).toBeLessThanOrEqual(room + 10)
    if (shown.endsWith('…')) {
      expect(whole, shown).toBeGreaterThan(room * 0.95)
      expect(used, shown).toBeGreaterThan(room * 0.85)
    }
  }
})
