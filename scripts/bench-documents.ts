import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { parseDocument } from '@/features/document/rules/parse'
import { markdown } from '@/features/document/rules/testing/arbitraries'
import { faultOf } from '@/features/document/rules/testing/trip'
import { outlineIn, written } from '@/features/document/rules/testing/written'
import { exitWith } from '@/lib/host/clear-error'

const usage = `Usage: npm run --silent bench:documents -- [count] [seed]

  Generates that many documents (100000 unless told), sends each in and out twice, and counts those that lose, invent
  or move a line, or change on the second trip.`

/** One document that went wrong, with what to run to see it again. */
type Failure = { fault: string; source: string }

function check(count: number, seed: number): Failure[] {
  const failures: Failure[] = []
  // Most of them lines as they fall; the others are written on the template, and their outline is known beforehand.
  const each = fc.oneof(
    { weight: 3, arbitrary: markdown.map((source) => ({ source, outline: null as string[] | null })) },
    { weight: 1, arbitrary: written },
  )
  const property = fc.property(each, ({ source, outline }) => {
    const fault = faultIn(source, outline)
    if (fault !== null) failures.push({ fault, source })
  })
  fc.assert(property, { numRuns: count, seed })
  return failures
}

function faultIn(source: string, outline: string[] | null): string | null {
  try {
    if (outline === null) return faultOf(source)
    const { document } = parseDocument(source)
    if (!isDeepStrictEqual(outlineIn(document), outline)) return 'an item lost its heading, order or depth'
    return faultOf(source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown'
  }
}

function run(args: string[]): void {
  const [count, seed] = [args[0] ?? '100000', args[1] ?? `${Date.now() % 2 ** 31}`].map(Number)
  if (!count || !Number.isSafeInteger(count) || !Number.isSafeInteger(seed)) throw new Error(usage)
  const started = performance.now()
  const failures = check(count, seed ?? 0)
  for (const { fault, source } of failures.slice(0, 5)) console.error(`${fault}: ${JSON.stringify(source)}`)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`seed ${seed}, ${seconds} s`)
  console.log(`${count} documents, ${failures.length} failed`)
  process.exitCode = failures.length > 0 ? 1 : 0
}

try {
  run(process.argv.slice(2))
} catch (error) {
  exitWith(error)
}
