import Papa from 'papaparse'
import { parseDocument, type YAMLParseError } from 'yaml'
import { storableText } from '@/lib/storable-text'
import { dataTree } from './data-tree'
import { type Ladder, LadderError, most } from './ladder'
import { LadderBuilder } from './ladder-builder'
import { markdownTree } from './markdown-tree'
import { readGrid } from './read-grid'
import { readTree } from './read-tree'

/** Values of one YAML document that aliases may make of another. */
const mostAliases = 100

/**
 * Reads a ladder in Markdown, CSV, TSV, YAML or JSON, told by its content. All words are in what it gives, and nothing
 * else; which of our levels its own stand for is only proposed.
 *
 * @throws LadderError when it is none, or larger than a ladder may be
 */
export function readLadder(given: string): Ladder {
  if (new TextEncoder().encode(given).length > most.bytes) throw new LadderError('ladder-too-large')
  const source = storableText(given.replace(/^\uFEFF/, '')).replace(/\r\n?/g, '\n')
  if (source.trim() === '') throw new LadderError('ladder-empty')
  if (/^\s*[[{]/.test(source) && !/^\s*\[[^\]\n]*\]\(/.test(source)) return readTree(dataTree(json(source)))
  const grid = gridIn(source)
  if (grid) {
    const into = new LadderBuilder()
    if (readGrid(grid, '', into)) return into.done()
  }
  if (isYaml(source)) {
    const ladder = readTree(dataTree(yaml(source)))
    return { ...ladder, note: [...commentsIn(source), ...ladder.note] }
  }
  return readTree(markdownTree(source))
}

function json(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const line = position === undefined ? '' : `${source.slice(0, Number(position)).split('\n').length}`
    throw new LadderError('ladder-not-json', line)
  }
}

function yaml(source: string): unknown {
  const document = parseDocument(source, { schema: 'core', merge: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error) throw notYaml(error)
  try {
    return document.toJS({ maxAliasCount: mostAliases })
  } catch {
    throw new LadderError('ladder-many')
  }
}

const notYaml = ({ linePos }: YAMLParseError) =>
  new LadderError('ladder-not-yaml', `${linePos?.[0].line ?? ''}`)

/** Rows of cells; null where lines are no rows. */
function gridIn(source: string): string[][] | null {
  const lines = source.split('\n').filter((line) => line.trim() !== '')
  const marked = lines.filter((line) => /^\s*(?:#{1,6}\s|[-*+]\s|\|)/.test(line)).length
  if (lines.length < 2 || marked * 3 > lines.length) return null
  const rows = Papa.parse<string[]>(source.replace(/^sep=.\n/i, ''), {
    delimitersToGuess: [',', '\t', ';'],
    skipEmptyLines: 'greedy',
  }).data
  const width = rows[0]?.length ?? 0
  const even = rows.filter((row) => row.length === width || row.length === 1).length
  return width > 1 && even * 10 >= rows.length * 8 ? rows : null
}

const key = /^\s*(?:- )*(?:"[^"]*"|'[^']*'|[^\s#|>*&:-][^:]*):(?:\s|$)/

/** Whether lines are keys: YAML begins with one, and most of its lines are keys or items of lists; its comments are no headings. */
function isYaml(source: string): boolean {
  const lines = source.split('\n').filter((line) => line.trim() !== '')
  if (lines.some((line) => /^#{2,6}\s/.test(line))) return false
  const said = lines.filter((line) => !/^\s*#/.test(line))
  const [first = ''] = said
  if (/^(?:---\s*$|%YAML)/.test(first)) return true
  const keyed = said.filter((line) => key.test(line)).length
  const isNested = said.some((line) => /^\s*[^-\s][^:]*:\s*(?:[|>][-+]?\s*)?$|^\s+[^-\s][^:]*:\s/.test(line))
  const isMap = !first.startsWith('-') && keyed === said.length
  return key.test(first) && keyed * 5 >= said.length * 2 && (isNested || isMap)
}

/** Lines of comments, which the reading of YAML leaves out. */
function commentsIn(source: string): string[] {
  return source.split('\n').flatMap((line) => /^\s*#+\s*(\S.*)$/.exec(line)?.[1] ?? [])
}
