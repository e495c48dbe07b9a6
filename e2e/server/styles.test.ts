import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '../access/pages'
import { ask } from '../access/requests'
import { type AccessScene, createAccessScene, removeAccessScene, tokenOf } from '../access/scene'

const site = process.env.AUTH_URL ?? ''
/** What is a mark for the classes of others, and what tells of paper alone. */
const unseen = ['group', 'unfold-print']
const noscript = /<noscript>.*?<\/noscript>/s

let scene: AccessScene
let token: string | null

beforeAll(async () => {
  scene = await createAccessScene()
  token = await tokenOf(scene, 'self')
})

afterAll(() => removeAccessScene(scene))

/** The classes that the style sheets of some HTML have rules for. */
async function styled(html: string): Promise<Set<string>> {
  const links = [...html.matchAll(/<link [^>]*rel="stylesheet"[^>]*>/g)]
  const sheets = links.map(([link]) => /href="([^"]+)"/.exec(link)?.[1])
  expect(sheets).not.toEqual([])
  const css = await Promise.all(sheets.map(async (href) => (await fetch(`${site}${href}`)).text()))
  const names = css.join().matchAll(/\.((?:\\.|[\w-])+)/g)
  return new Set([...names].map(([, name = '']) => name.replace(/\\(.)/g, '$1')))
}

/** The classes of some HTML, dialogs excepted: these are closed. */
function worn(html: string): Set<string> {
  const shown = html.replace(/<dialog.*?<\/dialog>|<script.*?<\/script>/gs, '')
  const plain = (text: string) =>
    text
      .replace(/&gt;/g, '>')
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, '&')
  return new Set([...shown.matchAll(/ class="([^"]*)"/g)].flatMap(([, all = '']) => plain(all).split(' ')))
}

test.each(['', '?view=chain'])(
  'nothing of the gap page%s waits for the sheet that comes later',
  async (view) => {
    const address = addressOf('/people/[personId]/gap/[analysisId]', scene) + view
    const { status, text } = await ask(address, token)
    expect(status).toBe(200)
    const [later = ''] = noscript.exec(text) ?? []
    const [first, all] = [await styled(text.replace(noscript, '')), await styled(later)]
    const missing = [...worn(text.replace(noscript, ''))].filter(
      (name) => all.has(name) && !first.has(name) && !unseen.includes(name),
    )
    expect(missing, 'to be named in app/at-first.css').toEqual([])
  },
)
