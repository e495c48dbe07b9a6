import { DocumentError } from '@/features/document/format/rules/document-error'
import { maxBytes } from '@/features/document/format/rules/limits'
import { toRows } from '@/features/document/format/rules/rows'
import { openSource } from '@/features/document/import/rules/plan'
import { newSource } from '@/features/document/import/rules/sources'
import { familiesOf, parts, plainDocument, shapesOf } from '@/features/document/markdown/testing/pathological'
import { counter } from '@/features/document/markdown/testing/trip'

type Cost = { ms: number; answer: string }

/**
 * Measures what a request does with a document besides statements: reading, preview, laying it out in rows.
 */
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

/** One document, and what it costs. */
type Sample = Cost & { source: string }

/** A family's largest allowed document, smaller where the limit of lines or items comes first. */
function worstOf(make: Make): Sample {
  const sizes = [maxBytes, maxBytes / 2, maxBytes / 4, maxBytes / 8, maxBytes / 16]
  const samples = sizes.map((size) => {
    const bytes = Buffer.byteLength(make(size))
    const source = make(bytes > maxBytes ? Math.floor((size * size) / bytes) : size)
    return { ...costOf(source), source }
  })
  return samples.reduce((a, b) => (b.ms > a.ms ? b : a))
}

type Make = (size: number) => string

/** The families of bad documents by name, each with a function that makes one of about a given size. */
function families(): [name: string, make: Make][] {
  return [
    ...parts.flatMap((part) =>
      shapesOf(part, 1000).map((_, shape): [string, Make] => [
        `${JSON.stringify(part)} (${['one line', 'short items', 'long items', 'paragraphs'][shape]})`,
        (size) => shapesOf(part, size)[shape] ?? '',
      ]),
    ),
    ...familiesOf(1000).map(([name], index): [string, Make] => [
      name,
      (size) => familiesOf(size)[index]?.[1] ?? '',
    ]),
  ]
}

/** The worst families at their worst size, chosen by small samples, because trying all takes minutes. */
export function worstDocuments(count: number): { name: string; source: string }[] {
  costOf(plainDocument(20_000))
  const small = families().map(([name, make]) => ({ name, make, ms: costOf(make(maxBytes / 8)).ms }))
  const worst = small.sort((a, b) => b.ms - a.ms).slice(0, count)
  return worst.map(({ name, make }) => ({ name, source: worstOf(make).source }))
}

/** Prints what each family of bad documents costs at its worst, in milliseconds of the processor. */
export function benchWorst(): void {
  costOf(plainDocument(20_000))
  const plain = worstOf(plainDocument)
  const rows = families()
    .map(([name, make]) => ({ name, ...worstOf(make) }))
    .sort((a, b) => b.ms - a.ms)
  const line = ({ name, ms, source, answer }: (typeof rows)[number]) =>
    `${ms.toFixed(0).padStart(6)} ms  ${(ms / plain.ms).toFixed(1).padStart(5)} times plain  ${(Buffer.byteLength(source) / 1024).toFixed(0).padStart(4)} kB  ${answer}  ${name}`
  console.log(line({ name: 'plain', ...plain }))
  for (const row of rows.slice(0, 20)) console.log(line(row))
  console.log(`${rows.length} families, the worst takes ${rows[0]?.ms.toFixed(0)} ms of the processor`)
}
