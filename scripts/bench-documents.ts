import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { readOpml } from '@/features/document/conversion/rules/opml'
import { readHtml } from '@/features/document/conversion/rules/read-text'
import { conversionFault, htmlPages, opmlFiles } from '@/features/document/conversion/testing/outlines'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { fenced, markdown, severalAnalyses, tabled } from '@/features/document/markdown/testing/arbitraries'
import { faultOf } from '@/features/document/markdown/testing/trip'
import { outlineIn, type Written, written } from '@/features/document/markdown/testing/written'
import { exitWith } from '@/lib/host/clear-error'
import { benchWorst } from './bench/worst-documents'

const usage = `Usage: npm run --silent bench:documents -- [count] [seed]

  Generates that many documents (100000 unless told), sends each in and out twice, and counts those that lose, invent
  or move a line, or change on the second trip.

  --worst  Reads the worst documents that a person can send instead, and prints what they cost.`

/** One document that went wrong, with what to run to see it again. */
type Failure = { fault: string; source: string }
type Case = { source: string; fault: () => string | null }

function check(count: number, seed: number): Failure[] {
  const failures: Failure[] = []
  // Mostly random lines, some with tables, code and several analyses; the rest are on the template, with a known
  // outline, or come from HTML and OPML.
  const free = fc.oneof(
    { weight: 4, arbitrary: markdown },
    { weight: 1, arbitrary: fenced },
    { weight: 1, arbitrary: tabled },
    { weight: 2, arbitrary: severalAnalyses },
  )
  const html = (source: string) => readHtml(source, (page) => fromHtml(page)).text
  const each = fc.oneof(
    {
      weight: 9,
      arbitrary: caseOf(
        free.map((source) => ({ source })),
        ({ source }) => faultOf(source),
      ),
    },
    { weight: 3, arbitrary: caseOf(written, writtenFault) },
    { weight: 1, arbitrary: caseOf(htmlPages, ({ source, words }) => conversionFault(html(source), words)) },
    {
      weight: 1,
      arbitrary: caseOf(opmlFiles, ({ source, words }) => conversionFault(readOpml(source).text, words)),
    },
  )
  const property = fc.property(each, ({ source, fault }) => {
    const found = thrownOr(fault)
    if (found !== null) failures.push({ fault: found, source })
  })
  fc.assert(property, { numRuns: count, seed })
  return failures
}

function caseOf<Given extends { source: string }>(
  documents: fc.Arbitrary<Given>,
  find: (given: Given) => string | null,
): fc.Arbitrary<Case> {
  return documents.map((given) => ({ source: given.source, fault: () => find(given) }))
}

function writtenFault({ source, outline }: Written): string | null {
  const { document } = parseDocument(source)
  if (!isDeepStrictEqual(outlineIn(document), outline)) return 'an item lost its heading, order or depth'
  return faultOf(source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
}

function thrownOr(fault: () => string | null): string | null {
  try {
    return fault()
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown'
  }
}

/** Starts one process per core, since a document takes some 8 ms; each has a seed of its own. */
async function checkAll(count: number, seed: number): Promise<Failure[]> {
  const cores = Math.max(1, Math.min(availableParallelism(), Math.floor(count / 1000)))
  if (cores === 1) return check(count, seed)
  const share = Math.ceil(count / cores)
  const parts = Array.from({ length: cores }, (_, index) =>
    checkElsewhere(Math.min(share, count - index * share), seed + index),
  )
  return (await Promise.all(parts)).flat()
}

/** The same in a process of its own, which writes its failures as one line of JSON. */
async function checkElsewhere(count: number, seed: number): Promise<Failure[]> {
  const script = process.argv[1] ?? ''
  const args = [...process.execArgv, script, String(count), String(seed), partOption]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  if (code !== 0) throw new Error(`A process that checked documents ended with ${code}.`)
  return JSON.parse(output) as Failure[]
}

const partOption = '--part'

async function run(args: string[]): Promise<void> {
  if (args[0] === '--worst') {
    benchWorst()
    return
  }
  const [count, seed] = [args[0] ?? '100000', args[1] ?? `${Date.now() % 2 ** 31}`].map(Number)
  if (!count || !Number.isSafeInteger(count) || !Number.isSafeInteger(seed)) throw new Error(usage)
  if (args[2] === partOption) {
    console.log(JSON.stringify(check(count, seed ?? 0)))
    return
  }
  const started = performance.now()
  const failures = await checkAll(count, seed ?? 0)
  for (const { fault, source } of failures.slice(0, 5)) console.error(`${fault}: ${JSON.stringify(source)}`)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`seed ${seed}, ${seconds} s`)
  console.log(`${count} documents, ${failures.length} failed`)
  process.exitCode = failures.length > 0 ? 1 : 0
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  exitWith(error)
}
