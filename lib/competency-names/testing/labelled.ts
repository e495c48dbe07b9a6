import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A line of a developer. @property names what it names, by a word of ours; none where nobody else names it */
export type Labelled = { line: string; names: string[] }

const read = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))

const columns = (row: string, sign: string) => {
  const at = row.indexOf(sign)
  return [row.slice(0, at).trim(), row.slice(at + sign.length).trim()] as const
}

/** All labelled lines. */
export const labelled: readonly Labelled[] = read('labelled-lines.txt').map((row) => {
  const [names, line] = columns(row, ' | ')
  return { line, names: names === '-' ? [] : names.split(', ') }
})

/** Pairs that look alike and do not mean the same. */
export const unlike: readonly (readonly [string, string])[] = read('unlike-lines.txt').map((row) =>
  columns(row, ' <> '),
)

/** A third of the lines is not looked at while rules are made; which ones, their letters alone decide. */
const isAside = ({ line }: Labelled): boolean =>
  (createHash('sha256').update(line).digest()[0] as number) % 3 === 0

export const tuned = labelled.filter((each) => !isAside(each))
export const aside = labelled.filter(isAside)
