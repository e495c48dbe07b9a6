import { DocumentError } from '@/features/document/rules/document-error'
import { openSource } from '@/features/document/rules/import/part'
import { newSource } from '@/features/document/rules/import/sources'
import { maxBytes } from '@/features/document/rules/limits'
import { toRows } from '@/features/document/rules/rows'
import { familiesOf, parts, plainDocument, shapesOf } from '@/features/document/rules/testing/pathological'
import { counter } from '@/features/document/rules/testing/trip'

type Cost = { ms: number; answer: string }

/** What a request does with a document beside its statements: reading, the preview, laying it out in rows. */
function costOf(source: string): Cost {
  const started = process.cpuUsage()
  let answer = 'taken'
  try {
    const opened = openSource(newSource(source, null))
    opened.preview()
    toRows(opened.part().document, counter())
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    answer = error.code
  }
  const { user, system } = process.cpuUsage(started)
  return { ms: (user + system) / 1000, answer }
}

/** The most that a person can send: as large as may be, or shorter where a bound on lines or items comes first. */
function worstOf(make: (size: number) => string): Cost & { bytes: number } {
  const sizes = [maxBytes, maxBytes / 2, maxBytes / 4, maxBytes / 8, maxBytes / 16]
  const costs = sizes.map((size) => {
    const source = make(size)
    const bytes = Buffer.byteLength(source)
    return {
      ...costOf(bytes > maxBytes ? make((size * size) / bytes) : source),
      bytes: Math.min(bytes, maxBytes),
    }
  })
  return costs.reduce((a, b) => (b.ms > a.ms ? b : a))
}

/** Prints what each family of bad documents costs at its worst, in milliseconds of the processor. */
export function benchWorst(): void {
  costOf(plainDocument(20_000))
  const plain = worstOf(plainDocument)
  const families: [string, (size: number) => string][] = [
    ...parts.flatMap((part) =>
      shapesOf(part, 1000).map((_, shape): [string, (size: number) => string] => [
        `${JSON.stringify(part)} (${['one line', 'short items', 'long items', 'paragraphs'][shape]})`,
        (size) => shapesOf(part, size)[shape] ?? '',
      ]),
    ),
    ...familiesOf(1000).map(([name], index): [string, (size: number) => string] => [
      name,
      (size) => familiesOf(size)[index]?.[1] ?? '',
    ]),
  ]
  const rows = families.map(([name, make]) => ({ name, ...worstOf(make) })).sort((a, b) => b.ms - a.ms)
  const line = ({ name, ms, bytes, answer }: (typeof rows)[number]) =>
    `${ms.toFixed(0).padStart(6)} ms  ${(ms / plain.ms).toFixed(1).padStart(5)} times plain  ${(bytes / 1024).toFixed(0).padStart(4)} kB  ${answer}  ${name}`
  console.log(line({ name: 'plain', ...plain }))
  for (const row of rows.slice(0, 20)) console.log(line(row))
  console.log(`${rows.length} families, the worst takes ${rows[0]?.ms.toFixed(0)} ms of the processor`)
}
