import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

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

const linesOf = (file: string): readonly Labelled[] =>
  read(file).map((row) => {
    const [names, line] = columns(row, ' | ')
    return { line, names: names === '-' ? [] : names.split(', ') }
  })

/** All labelled lines of the first list. */
export const labelled = linesOf('labelled-lines.txt')

/** The lines of a team that share their labels with nobody else's. */
export type Team = { name: string; lines: readonly Labelled[] }

const teamsIn = (folder: string): readonly Team[] =>
  readdirSync(new URL(folder, import.meta.url))
    .sort()
    .map((file) => ({ name: file.replace('.txt', ''), lines: linesOf(`${folder}/${file}`) }))

/** Teams whose lines were new to the rules when they were first run, and have been mended by since. */
export const teams = teamsIn('teams')

/** Teams of which nobody has looked at what goes wrong. */
export const teamsAside = teamsIn('teams-aside')

/** Pairs that look alike and do not mean the same. */
export const unlike: readonly (readonly [string, string])[] = read('unlike-lines.txt').map((row) =>
  columns(row, ' <> '),
)

/** A third of the lines is not looked at while rules are made; which ones, their letters alone decide. */
const isAside = ({ line }: Labelled): boolean =>
  (createHash('sha256').update(line).digest()[0] as number) % 3 === 0

export const tuned = labelled.filter((each) => !isAside(each))
export const aside = labelled.filter(isAside)
