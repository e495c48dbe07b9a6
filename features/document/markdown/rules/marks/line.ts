import type { Level } from '@/lib/outline-kinds'
import { trimBlankEnd } from '../source'
import { type MarksAllowed, type MarkWords, phraseFor, type ValueMark, valueFor, valueMarks } from './words'

/**
 * The marks behind the words of an item: ` · 지금: 경험 → 목표: 실무`, ` · 역량: Redis`, ` · 기한: 2026-12-12`, ` · 반복:
 * 매주 토요일`.
 */
export type Marks = {
  self?: Level
  target?: Level
  competencies: string[]
  /** of facets, by their fields in JSON */
  values: Readonly<Record<string, string>>
}

/** How the marks of a section are spelt. @property labels names of the competencies, with their order */
export type Grammar = {
  words: MarkWords
  allowed: MarksAllowed
  labels: ReadonlyMap<string, number>
}

export type MarkedLine = { body: string; marks: Marks }

/**
 * Takes the marks from the end of a line. A mark counts only if `writeMarks` would write it again letter for
 * letter: levels, then links in the order of the competencies, then the day, then the recurrence. Everything
 * else is text.
 *
 * @returns null when there are none
 */
export function readMarks(line: string, grammar: Grammar): MarkedLine | null {
  const { words } = grammar
  const found = readIn(line, grammar)
  if (found || !words.formerLevels) return found
  return readIn(line, { ...grammar, words: { ...words, levels: words.formerLevels } })
}

function readIn(line: string, { words, allowed, labels }: Grammar): MarkedLine | null {
  const values: Record<string, string> = {}
  const marks: Marks = { competencies: [], values }
  let body = line
  const cut = (pattern: RegExp): string[] | null => {
    const match = pattern.exec(body)
    if (match) body = body.slice(0, match.index)
    return match
  }
  // Reads from the end of the line, so marks are tried in reverse order.
  for (const mark of allowed.values.toReversed()) {
    const found = valueAtEnd(body, mark, words)
    if (!found) continue
    body = found.before
    values[mark.name] = found.value
  }
  if (allowed.links) body = cutLinks(body, words, labels, marks.competencies)
  if (allowed.levels) {
    const [, self, both, target = both] = cut(levelsAtEnd(words)) ?? []
    if (self !== undefined) marks.self = words.levels.indexOf(self) as Level
    if (target !== undefined) marks.target = words.levels.indexOf(target) as Level
  }
  return body !== line && join(body, marks, words) === line && !/[ \t]$/.test(body) ? { body, marks } : null
}

function valueAtEnd(
  line: string,
  mark: ValueMark,
  words: MarkWords,
): { before: string; value: string } | undefined {
  const head = `· ${mark.labels[words.language]}: `
  const at = line.lastIndexOf(head)
  const value = at < 0 ? undefined : valueFor(mark, line.slice(at + head.length), words)
  if (value === undefined || (at > 0 && line[at - 1] !== ' ')) return undefined
  return { before: line.slice(0, Math.max(0, at - 1)), value }
}

function cutLinks(
  line: string,
  words: MarkWords,
  labels: ReadonlyMap<string, number>,
  found: string[],
): string {
  const head = `· ${words.competency}: `
  let body = line
  for (let next = Number.POSITIVE_INFINITY; ; ) {
    const at = body.lastIndexOf(head)
    const label = body.slice(at + head.length)
    const order = at < 0 ? undefined : labels.get(label)
    if (order === undefined || order >= next || (at > 0 && body[at - 1] !== ' ')) return body
    found.unshift(label)
    next = order
    body = body.slice(0, Math.max(0, at - 1))
  }
}

/** Writes marks behind a line; text of the line that would be read as a mark gets a backslash. */
export function writeMarks(line: string, marks: Marks, grammar: Grammar): string {
  const body = trimBlankEnd(line)
  const written = join(body, marks, grammar.words)
  if ((readMarks(written, grammar)?.body ?? written) !== body)
    return join(escapeMarks(body, grammar.words), marks, grammar.words)
  return isEmpty(marks) ? line : written
}

export function isEmpty({ self, target, competencies, values }: Marks): boolean {
  return self === undefined && target === undefined && competencies.length + Object.keys(values).length === 0
}

function join(body: string, { self, target, competencies, values }: Marks, words: MarkWords): string {
  const level = (word: string, value: Level | undefined) =>
    value === undefined ? [] : [`${word}: ${words.levels[value]}`]
  const levels = [...level(words.self, self), ...level(words.target, target)].join(' → ')
  const parts = [
    ...(levels === '' ? [] : [levels]),
    ...competencies.map((label) => `${words.competency}: ${label}`),
    ...valueMarks.flatMap((mark) => {
      const value = values[mark.name]
      const phrase = value === undefined ? undefined : phraseFor(mark, value, words)
      return phrase === undefined ? [] : [`${mark.labels[words.language]}: ${phrase}`]
    }),
  ]
  const marks = parts.map((part) => `· ${part}`)
  return [...(body === '' ? [] : [body]), ...marks].join(' ')
}

const anyWord = ({ self, target, competency, language }: MarkWords) =>
  [self, target, competency, ...valueMarks.map(({ labels }) => labels[language])].join('|')

/** Makes `· 기한:` plain text by a backslash, which is not shown on a page. */
export function escapeMarks(line: string, words: MarkWords): string {
  return line.replace(new RegExp(`· (${anyWord(words)}):`, 'g'), '· $1\\:')
}

/** Takes back what `escapeMarks` did. */
function unescapeMarks(line: string, words: MarkWords): string {
  return line.replace(new RegExp(`· (${anyWord(words)})\\\\:`, 'g'), '· $1:')
}

const levelsIn = ({ self, target, levels, formerLevels = [] }: MarkWords) => {
  const level = `(${[...new Set([...levels, ...formerLevels])].join('|')})`
  return `(?:^| )· (?:${self}: ${level}(?: → ${target}: ${level})?|${target}: ${level})`
}

const levelsAtEnd = (words: MarkWords) => new RegExp(`${levelsIn(words)}$`)

/** Removes all levels from the end of a line, real marks and text that only looks like them. */
export function withoutLevels(line: string, words: MarkWords): string {
  return unescapeMarks(line, words).replace(new RegExp(`(?:${levelsIn(words)})+$`), '')
}
