import { groupBy } from '@/lib/group-by'
import { fold } from './fold'
import { shownName, thingMeant } from './known'
import type { Name } from './names'
import { speller } from './typos'
import { fields, kindsOfThings } from './vocabulary'

/** A line and what it names. */
export type NamedLine = { line: string; names: readonly Name[] }

/** @property key of the thing, and its kind @property label what the group is called @property items numbers of its lines */
export type NameGroup = { key: string; label: string; items: number[] }

/** What a line names. @property only that it names nothing else */
type Row = Name & { item: number; only: boolean }

const order = new Map(kindsOfThings.map(({ same }, index) => [same[0], index]))
const keyNamed = (name: string) => thingMeant(fold(name))?.key ?? fold(name)
const toolsOf = new Map(fields.map(({ field, tools }) => [keyNamed(field), tools.map(keyNamed)]))

/**
 * Groups lines by what they name. Kinds of a thing are told apart, misspellings corrected, and tools put with their
 * field by what else is said, so give it only lines that may be told of one another.
 * @param lines of one team, all open by name
 */
export function groupNames(lines: readonly NamedLine[]): NameGroup[] {
  const inKorean = lines.some(({ line }) => /[가-힣]/.test(line))
  const rows = lines.flatMap(({ line, names }, item) =>
    names.length > 0
      ? names.map((name): Row => ({ ...name, item, only: names.length === 1 }))
      : [{ key: `\n${line.trim()}`, words: line.trim(), kind: null, item, only: true }],
  )
  const byKey = withoutTypos(groupBy(rows, ({ key }) => key))
  return [...withTools(byKey)].flatMap(([key, own]) => {
    // Of what is spelled in two ways, the one that fewer use names nothing.
    const spelled = own.filter((row) => row.key === key)
    const name = shownName(key, inKorean) ?? usual(spelled.map(({ words }) => words))
    return kindsIn(own).map(([kind, some]) => ({
      key: kind === '' ? key : `${key} ${kind}`,
      label: kind === '' ? name : `${name} ${kind}`,
      items: [...new Set(some.map(({ item }) => item))],
    }))
  })
}

type Groups = Map<string, Row[]>

/** Puts what is unknown together where only letters differ, under the spelling that most use. */
function withoutTypos(groups: Groups): Groups {
  // Of words that nobody knows, fewer letters may differ.
  const words = speller(0.85)
  const unknown = [...groups].filter(([key]) => shownName(key, true) === undefined)
  const heads = new Map<string, string>()
  for (const [key] of unknown.sort(([, a], [, b]) => b.length - a.length)) {
    const like = words.find(key)
    if (like === undefined) words.add(key)
    else heads.set(key, like)
  }
  const merged: Groups = new Map()
  for (const [key, rows] of groups) {
    const head = merged.get(heads.get(key) ?? key)
    if (head) head.push(...rows)
    else merged.set(heads.get(key) ?? key, [...rows])
  }
  return merged
}

/** Adds the tools of a field to it where somebody names the field and nothing else. */
function withTools(groups: Groups): Groups {
  return new Map(
    [...groups].map(([key, rows]) => {
      const tools = rows.some(({ only }) => only) ? toolsOf.get(key) : undefined
      return [key, tools ? [...rows, ...tools.flatMap((tool) => groups.get(tool) ?? [])] : rows]
    }),
  )
}

/** The rows of each kind where there are several; what says none belongs to all of them. */
function kindsIn(rows: readonly Row[]): (readonly [string, Row[]])[] {
  const said = [...new Set(rows.map(({ kind }) => kind))].filter((kind) => kind !== null)
  const isVersion = (kind: string) => !order.has(kind)
  const named = said.filter((kind) => !isVersion(kind))
  const kinds = named.length > 1 ? named : said.filter(isVersion)
  if (kinds.length < 2) return [['', [...rows]]]
  const sorted = kinds.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || (a < b ? -1 : 1))
  return sorted.map((kind) => [
    kind,
    rows.filter((row) => row.kind === kind || !kinds.includes(row.kind ?? '')),
  ])
}

/** What is said most often; of several the shortest. */
function usual(wordings: readonly string[]): string {
  const [best] = [...groupBy(wordings, (words) => words)].sort(
    ([a, many], [b, others]) => others.length - many.length || a.length - b.length || (a < b ? -1 : 1),
  )
  return best?.[0] ?? ''
}
