import { expect, type Page } from '@playwright/test'
import { eachPage, test } from './fixtures/every-page'
import { fontsThere } from './fixtures/fonts'

/** Where the header's first words, the title and whatever reaches furthest left in the page begin. */
function leftEdges() {
  const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1
  const leftOf = (element: Element) => element.getBoundingClientRect().left
  const first = [...document.querySelectorAll('header.bar > *')].find(isShown)
  const title = document.querySelector('h1')
  const parts = [...document.querySelectorAll('main > *')].filter(isShown)
  /** Headings that are as large as the page's title. */
  function largeHeadings() {
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
    const most = title && isShown(title) ? size(title) : Number.POSITIVE_INFINITY
    return [...document.querySelectorAll('main :is(h2, h3, h4)')]
      .filter((heading) => isShown(heading) && size(heading) >= most)
      .map(({ textContent }) => textContent)
  }
  return {
    edge: Number.parseFloat(getComputedStyle(document.querySelector('main') as Element).paddingLeft),
    header: first && leftOf(first),
    title: title && isShown(title) ? leftOf(title) : null,
    least: Math.min(...parts.map(leftOf)),
    headings: largeHeadings(),
    tooWide: document.documentElement.scrollWidth - innerWidth,
  }
}

/** Words of the page that something else covers, wherever one scrolls to. */
async function coveredWords() {
  const found: string[] = []
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const look = () => {
    const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
    const places = document.querySelector('.places')
    const isLow = places && getComputedStyle(places).position === 'fixed'
    const bottom = isLow ? places.getBoundingClientRect().top : innerHeight
    const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as Element
      // The words of a slim track are its drawing.
      if (!node.textContent?.trim() || parent.closest('.sr-only, select, .track[data-slim]')) continue
      if (!parent.checkVisibility({ visibilityProperty: true }) || parent.clientWidth === 1) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2]
        if (rect.width < 2 || y < top || y > bottom - 1 || x < 0 || x > innerWidth) continue
        const at = document.elementFromPoint(x, y)
        // Labels that stay while a picture is scrolled sideways lie over those of the picture itself.
        const isSame = at?.textContent === node.textContent
        if (at && !isSame && !at.contains(parent) && !parent.contains(at)) {
          found.push(`${node.textContent.trim().slice(0, 30)}: ${at.outerHTML.slice(0, 80)}`)
        }
      }
    }
  }
  const most = document.documentElement.scrollHeight
  for (let y = 0; y <= most; y += innerHeight / 2) {
    scrollTo({ top: y, behavior: 'instant' })
    await frame()
    look()
  }
  // What came while it was looked at has made the page longer.
  scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
  await frame()
  const last = [...document.querySelectorAll('main *')].filter((element) => element.checkVisibility())
  const lowest = Math.max(...last.map((element) => element.getBoundingClientRect().bottom))
  const places = document.querySelector('.places')?.getBoundingClientRect()
  if (places && places.top > innerHeight / 2 && lowest > places.top) found.push('the end of the page')
  return [...new Set(found)]
}

/** Whatever can be pressed and answers over less than 44 px, tried by points; links inside a sentence excepted. */
function smallTargets() {
  const selector =
    'a[href], button, summary, select, input:not([type=hidden]), textarea:not([data-node]), [role=button]'
  // Rows of outlines and lists of to-dos see to theirs.
  const others = '[role=treeitem], li:has(> div > [type=checkbox])'
  const found: string[] = []
  const isInSentence = (target: Element) => {
    const around = target.closest('p, li, dd, td, label')
    const walker = document.createTreeWalker(around ?? target, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.textContent?.trim() && !node.parentElement?.closest('a, button, summary, h2, h3, .sr-only'))
        return true
    }
    return false
  }
  for (const target of document.querySelectorAll<HTMLElement>(selector)) {
    if (!target.checkVisibility({ visibilityProperty: true }) || target.closest(others)) continue
    if (target.matches('a:not(.alone)') && isInSentence(target)) continue
    target.scrollIntoView({ block: 'center', behavior: 'instant' })
    const rect = target.getBoundingClientRect()
    if (rect.width <= 1 || rect.height <= 1) continue
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2]
    const labels = 'labels' in target ? [...((target as HTMLInputElement).labels ?? [])] : []
    const answers = (dx: number, dy: number) => {
      const [px, py] = [x + dx, y + dy]
      if (px < 0 || px >= innerWidth || py < 0 || py >= innerHeight) return true
      const at = document.elementFromPoint(px, py)
      return [target, ...labels].some((each) => each.contains(at))
    }
    // A label answers to its right; the drawing of a box may stand at its edge.
    const points: [number, number][] = labels.length
      ? [
          [0, -20],
          [0, 20],
        ]
      : [
          [0, -21],
          [0, 21],
          [-21, 0],
          [21, 0],
        ]
    if (!points.every(([dx, dy]) => answers(dx, dy))) {
      const size = `${Math.round(rect.width)}x${Math.round(rect.height)}`
      found.push(`${size} ${target.outerHTML.slice(0, 120)} ${target.textContent}`)
    }
  }
  return [...new Set(found)]
}

const softly = expect.configure({ soft: true })

/** Left edges in pixels, by the width of the window. */
const edges = { desktop: { 1440: 112, 1024: 24 }, phone: { 390: 16, 320: 16 } }

/** At every width of its kind, the page begins at the frame's left edge and is no wider than the window. */
async function expectEdges(page: Page, route: string, isPhone: boolean): Promise<void> {
  const height = page.viewportSize()?.height ?? 800
  for (const [width, edge] of Object.entries(edges[isPhone ? 'phone' : 'desktop'])) {
    await page.setViewportSize({ width: Number(width), height })
    const found = await page.evaluate(leftEdges)
    const at = `${route} at ${width}`
    softly(found.edge, at).toBe(edge)
    softly(found.least, at).toBe(edge)
    softly(found.title ?? edge, at).toBe(edge)
    // The arrow of a way back hangs out of the text's edge.
    if (!isPhone) softly(found.header, at).toBe(edge)
    softly(found.headings, at).toEqual([])
    softly(found.tooWide, at).toBeLessThanOrEqual(0)
  }
}

// Each page is opened once for all that is looked at: opening it costs more than looking.
for (const face of ['self', 'mentor', 'lead', 'nobody'] as const) {
  test(`every page that is open to ${face} keeps the frame: one left edge, nothing over its words, room for a finger @phone`, async ({
    page,
    scene,
  }) => {
    test.slow()
    const size = page.viewportSize()
    const isPhone = (size?.width ?? 0) < 760
    await eachPage(page, scene, face, async (address, route) => {
      if (size) await page.setViewportSize(size)
      await page.goto(address)
      await fontsThere(page)
      // What comes when the page is at rest may make it longer while it is looked at: then once more.
      const look = () => page.evaluate(coveredWords)
      await softly.poll(look, { message: route, timeout: 5_000 }).toEqual([])
      if (isPhone) softly(await page.evaluate(smallTargets), route).toEqual([])
      await expectEdges(page, route, isPhone)
    })
  })
}
