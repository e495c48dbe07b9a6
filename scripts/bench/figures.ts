import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { sessionCookie } from '@/auth/cookies'
import { createPerson, createSession } from '@/db/testing/factories'
import type { Wire } from '@/db/testing/wire'
import { ClearError } from '@/lib/host/clear-error'
import { findChrome } from '../chrome'
import { documentOf } from './pages'
import { processorTime } from './processor-time'
import { careerDocument, sampleDocument } from './sample-document'
import { saveFigures } from './saves'

/** Answers of one round; a clock tick of Linux is ten milliseconds, so few of them would tell nothing. */
const answers = 60
const rounds = 5

/**
 * Prints the weight of the gap page as one JSON object, with names that end in their unit: `Ratio` of processor time,
 * `Kb` and `Mb` in thousands and millions of bytes.
 *
 * @param pid the server's process; its processor time is read from /proc, which only Linux has
 */
export async function printFigures(site: string, pid: number, wire: Wire): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChrome(), args: ['--no-sandbox'] })
  try {
    const small = await written(site, careerDocument())
    const fewer = await written(site, careerDocument(9))
    const large = await written(site, documentOf(667, '캐시, 락, 이벤트 기반 아키텍처'))
    const empty = { url: `${site}/empty`, token: small.token }
    const cpu = await cpuPerAnswer(pid, [empty, small, large])
    const [bare, gap, chain, shorter, long] = [
      await weigh(browser, site, empty),
      await weigh(browser, site, small),
      await weigh(browser, site, { ...small, url: `${small.url}?view=chain` }),
      await weigh(browser, site, { ...fewer, url: `${fewer.url}?view=chain` }),
      await weigh(browser, site, large),
    ] as const
    const figures = {
      emptyCpuMs: cpu[0],
      gapCpuRatio: (cpu[1] ?? 0) / (cpu[0] ?? 0),
      items2000CpuRatio: (cpu[2] ?? 0) / (cpu[1] ?? 0),
      gapElements: gap.elements,
      rowElements: (chain.elements - shorter.elements) / 10,
      gapHtmlKb: gap.html / 1_000,
      gapGzipKb: gap.gzip / 1_000,
      items2000Elements: long.elements,
      items2000HtmlMb: long.html / 1_000_000,
      emptyGzipKb: bare.gzip / 1_000,
      gapJsKb: (gap.scripts - bare.scripts) / 1_000,
      gapLateJsKb: (gap.lateScripts - bare.lateScripts) / 1_000,
      cssBlockingKb: gap.styles / 1_000,
      gapRequests: gap.requests,
      ...(await saveFigures(site, pid, wire)),
    }
    const rounded = Object.entries(figures).map(([name, value]) => [name, Number((value ?? 0).toFixed(2))])
    console.log(JSON.stringify(Object.fromEntries(rounded)))
  } finally {
    await browser.close()
  }
}

type Address = { url: string; token: string }

async function written(site: string, document: ReturnType<typeof careerDocument>): Promise<Address> {
  const person = await createPerson()
  const { token, viewer } = await createSession(person.id)
  const analysis = await sampleDocument(viewer, person.id, document)
  return { url: `${site}/people/${person.id}/gap/${analysis}`, token }
}

/** Milliseconds of processor per answer, the median of several rounds in which all addresses take turns. */
async function cpuPerAnswer(pid: number, addresses: Address[]): Promise<number[]> {
  const taken = addresses.map((): number[] => [])
  for (const address of addresses) await ask(address, answers)
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, address] of addresses.entries()) {
      const before = processorTime(pid)
      await ask(address, answers)
      taken[index]?.push((processorTime(pid) - before) / answers)
    }
  }
  return taken.map((all) => all.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0)
}

async function ask({ url, token }: Address, times: number): Promise<string> {
  const cookie = `${sessionCookie(url).name}=${token}; locale=ko`
  let text = ''
  for (let time = 0; time < times; time += 1) {
    const answer = await fetch(url, { headers: { cookie } })
    text = await answer.text()
    if (!answer.ok) throw new ClearError(`${url} answered ${answer.status}.`)
  }
  return text
}

/** Bytes and elements of a page, and what it asks for until nothing more comes. */
async function weigh(browser: Browser, site: string, address: Address) {
  const html = await ask(address, 1)
  const context = await browser.newContext({ locale: 'ko-KR' })
  await context.addCookies([{ name: sessionCookie(site).name, value: address.token, url: site }])
  const page = await context.newPage()
  const received = await transferred(page, address.url, html)
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  await context.close()
  return { html: Buffer.byteLength(html), gzip: gzipSync(html).byteLength, elements, ...received }
}

/** @param html what stands in it is waited for; what a script brings when the page is at rest is not */
async function transferred(page: Page, url: string, html: string) {
  // What is for browsers without scripts comes later in all others.
  const named = html.replace(/<noscript>.*?<\/noscript>/gs, '')
  const sizes: Promise<{ kind: string; bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    const isLate = !named.includes(new URL(request.url()).pathname)
    const kind = `${isLate ? 'late ' : ''}${request.resourceType()}`
    sizes.push(request.sizes().then(({ responseBodySize: bytes }) => ({ kind, bytes })))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const all = await Promise.all(sizes)
  const sum = (wanted: string) =>
    all.filter(({ kind }) => kind === wanted).reduce((total, { bytes }) => total + bytes, 0)
  return {
    scripts: sum('script'),
    lateScripts: sum('late script'),
    styles: sum('stylesheet'),
    requests: all.length,
  }
}
