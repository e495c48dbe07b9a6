import { expect, type Page } from '@playwright/test'
import { drawn, enter, expectWords, item, open, paste, rewrite, saved } from './fixtures/goals'
import { test } from './fixtures/person'

const list =
  '<ul><li>백엔드<ul><li><b>자바</b>는 깊이<ul><li>가상 스레드</ul></ul><li><a href="https://a.example/">글</a> 쓰기</ul>'
const nested = ['백엔드', '  **자바**는 깊이', '    가상 스레드', '[글](https://a.example/) 쓰기']
/** The same as they are read. */
const read = ['백엔드', '  자바는 깊이', '    가상 스레드', '글 쓰기']
const flat = ['백엔드', '자바는 깊이', '가상 스레드', '글 쓰기']

/** Copies all of another page, as a person would. */
async function copyFrom(page: Page, html: string) {
  const other = await page.context().newPage()
  await other.setContent(html)
  await other.keyboard.press('Control+a')
  await other.keyboard.press('Control+c')
  await other.close()
  await page.bringToFront()
}

test('a list copied from a page stays nested, and goes back as one', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/Content Security Policy/)
  await open(page, person.id)
  await copyFrom(page, list)
  await enter(item(page, '1'))
  await page.keyboard.press('Control+v')
  await expect.poll(() => drawn(page)).toEqual([...read.slice(0, 3), nested[3]])
  await expect(item(page, '2')).toBeFocused()
  await enter(item(page, '1.1'))
  await expectWords(item(page, '1.1'), '**자바**는 깊이')
  await expect.poll(() => drawn(page)).toEqual([read[0], nested[1], ...read.slice(2)])
  await saved(page)
  await page.keyboard.press('Control+z')
  expect(await drawn(page)).toEqual([''])
  await page.keyboard.press('Control+y')
  await saved(page)
  await page.reload()
  await expect(item(page, '1')).toBeVisible()
  expect(await drawn(page)).toEqual(read)
})

test('pasting as plain text leaves signs and addresses out', async ({ page, person }) => {
  await open(page, person.id)
  await copyFrom(page, list)
  await enter(item(page, '1'))
  await page.keyboard.press('Control+Shift+v')
  await expect.poll(async () => (await drawn(page)).map((line) => line.trim())).toEqual(flat)
})

test('a list copied from a page is pasted behind selected items', async ({ page, person, mayComplain }) => {
  mayComplain(/Content Security Policy/)
  await open(page, person.id)
  await rewrite(item(page, '1'), '하나')
  await copyFrom(page, list)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
  await expect.poll(() => drawn(page)).toEqual(['하나', ...read.slice(0, 3), nested[3]])
})

test('a list that is dragged into an item stays nested, and a word is a word', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '앞')
  const session = await page.context().newCDPSession(page)
  const drop = async (text: string, html: string) => {
    const box = await item(page, '1').boundingBox()
    const at = { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 8 }
    const items = [
      { mimeType: 'text/plain', data: text },
      { mimeType: 'text/html', data: html },
    ]
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...at, data: { items, dragOperationsMask: 1 } })
  }
  await drop(' 말 ', '<b>말</b>')
  await expectWords(item(page, '1'), '앞 말 ')
  await drop(flat.join('\n'), list)
  await expect.poll(() => drawn(page)).toEqual([`앞 말 ${read[0]}`, ...read.slice(1, 3), nested[3]])
})

test('words of one line, and pages without a list, are pasted as plain text', async ({ page, person }) => {
  await open(page, person.id)
  await copyFrom(page, '<p>한 <b>줄</b>')
  await enter(item(page, '1'))
  await page.keyboard.press('Control+v')
  await expectWords(item(page, '1'), '한 줄')
  const code = '<div style="color:#000"><div><span style="color:#00f">- a</span></div><div>  - b</div></div>'
  await paste(page, '1', '- a\n  - b', code)
  expect(await drawn(page)).toEqual(['한 줄a', '  b'])
})

test('headings of a page hold what stands below them', async ({ page, person }) => {
  await open(page, person.id)
  const html = `<h1>배움</h1><p>올해</p><h2>할 일</h2>${list}<h1>끝</h1>`
  await paste(page, '1', `배움\n올해\n할 일\n${flat.join('\n')}\n끝`, html)
  const below = read.map((line) => `    ${line}`)
  await expect.poll(() => drawn(page)).toEqual(['배움', '  올해', '  할 일', ...below, '끝'])
})

test('where the page lacks words of the plain text, that is pasted', async ({ page, person }) => {
  await open(page, person.id)
  await paste(page, '1', '하나\n둘\n셋', '<ul><li>하나<ul><li>둘</ul></ul>')
  await expect.poll(() => drawn(page)).toEqual(['하나', '둘', '셋'])
})

test('nothing in a pasted page is carried out or fetched', async ({ page, person, mayComplain }) => {
  mayComplain(/Content Security Policy/)
  await open(page, person.id)
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== new URL(page.url()).hostname) elsewhere.push(request.url())
  })
  const acts = ['<img src=x onerror="acted=1">', '<script>acted=1</script>', '<svg onload="acted=1">']
  const fetches = ['img src', 'iframe src', 'link rel=stylesheet href', 'video poster']
  const html = `<ul><li>하나${acts.join('')}</li><li>둘${fetches.map((tag) => `<${tag}="https://a.example/b">`).join('')}</ul>`
  await paste(page, '1', '하나\n둘', html)
  await expect.poll(() => drawn(page)).toEqual(['하나', '둘'])
  await paste(page, '2', '\n- 셋\n  - 넷', `${list}${'<p>x</p>'.repeat(125_000)}`)
  expect(await drawn(page)).toEqual(['하나', '둘셋', '  넷'])
  expect(await page.evaluate(() => 'acted' in window)).toBe(false)
  expect(elsewhere).toEqual([])
})

test.describe('while the reader of pages is on its way', () => {
  test('what is typed meanwhile is kept', async ({ page, person }) => {
    await open(page, person.id)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/_next/static/chunks/**', async (route) => {
      await held
      await route.continue()
    })
    const asked = page.waitForRequest('**/_next/static/chunks/**')
    await rewrite(item(page, '1'), '앞')
    await paste(page, '1', '하나\n둘', '<ul><li>하나<ul><li>둘</ul></ul>')
    await asked
    await page.keyboard.type('뒤')
    release()
    await expect.poll(() => drawn(page)).toEqual(['앞뒤하나', '  둘'])
  })

  test('without a network the plain text is pasted', async ({ page, person, mayComplain }) => {
    mayComplain(/net::ERR_FAILED/)
    await open(page, person.id)
    await page.route('**/_next/static/chunks/**', (route) => route.abort())
    await paste(page, '1', '하나\n둘', '<ul><li>하나<ul><li>둘</ul></ul>')
    await expect.poll(() => drawn(page)).toEqual(['하나', '둘'])
  })
})
