import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocumentJson } from '@/features/document/format/rules/json'
import { isMarker } from '@/features/document/format/rules/template'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { formatDocument } from '@/features/document/markdown/rules/format'
import { takeMarks } from '@/features/document/markdown/rules/marks/take'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import type { Destination } from '@/features/document/markdown/rules/send-lines'
import { findTables } from '@/features/document/markdown/rules/tables'
import { headingAnswers, tabled } from '@/features/document/markdown/testing/arbitraries'
import { faultOf, wordsOf } from '@/features/document/markdown/testing/trip'
import { columnRoles } from './column-roles'
import { openSource } from './plan'
import { shapesIn } from './shape-answers'
import { newSource, type Source } from './sources'

const numRuns = Number(process.env.DOCUMENTS ?? 300)
const timeout = 60_000 + numRuns * 100

const letters = (text: string) => text.replace(/[\s\\]/g, '')

function nodesIn({ sections, analyses }: CareerDocument): DocumentNode[] {
  const all = (nodes: DocumentNode[]): DocumentNode[] =>
    nodes.flatMap((node) => [node, ...all(node.children)])
  return [...sections, ...analyses.flatMap((each) => each.sections)].flatMap(({ nodes }) => all(nodes))
}

const boxes = { none: '', open: '[ ] ', done: '[x] ' }
const wordsIn = ({ box, text }: DocumentNode) => boxes[box] + text

/** How often a text holds another one; where neither has any, that is as often as wanted. */
const countIn = (text: string, words: string) =>
  words === '' ? Number.POSITIVE_INFINITY : text.split(words).length - 1

it(
  'keeps a table as it is until it is asked for',
  () => {
    const property = fc.property(tabled, (source) => {
      expect(faultOf(source)).toBeNull()
      expect(openSource(newSource(source, null)).part().document).toMatchObject(
        takeMarks(parseDocument(source)).document,
      )
    })
    fc.assert(property, { numRuns: numRuns / 2 })
  },
  timeout,
)

it(
  'loses nothing of a row, whatever its columns are said to be, and comes out the same from then on',
  () => {
    const role = fc.option(fc.constantFrom(...columnRoles), { nil: undefined, freq: 1 })
    const place = fc.constantFrom('', '', 'here', 'required', 'todo', 'gap')
    const sent = fc
      .array(
        fc.tuple(
          fc.integer({ min: 1, max: 14 }),
          fc.constantFrom('todo', 'gap', 'required', 'top', 'strength'),
        ),
        {
          maxLength: 2,
        },
      )
      .map((pairs) => new Map(pairs as [number, Destination][]))
    const answers = fc.record({ headings: headingAnswers, sent })
    const roles = fc.array(role, { maxLength: 8 })
    const property = fc.property(tabled, roles, place, answers, (source, roles, to, { headings, sent }) => {
      // A heading of such words that is sent elsewhere would be read back as the template's marker.
      fc.pre(!source.split('\n').some((each) => isMarker(each.replace(/^#+ /, ''))))
      const tables = findTables(source)
      const said: Record<string, string> = { shapes: tables.map(({ line }) => `${line}:take`).join(',') }
      for (const { line, headings } of tables) {
        headings.forEach((_, index) => {
          const chosen = roles[(line + index) % Math.max(1, roles.length)]
          if (chosen) said[`column-${line}-${index}`] = chosen
        })
        if (to) said[`rows-${line}`] = to
      }
      const opened = openSource({
        ...newSource(source, null),
        shapes: shapesIn(said),
        headings: new Map(headings) as Source['headings'],
        isAsked: true,
        sent,
        today: '2026-11-30',
      })
      const [preview, { document }] = [opened.preview(), opened.part()]
      if (preview.kind !== 'markdown') throw new Error('no Markdown')
      const nodes = nodesIn(document)
      const text = letters(nodes.map(wordsIn).join('\n'))
      const set = nodes.reduce(
        (sum, { self, target, due }) => sum + [self, target, due].filter((each) => each !== undefined).length,
        0,
      )
      const offered = new Set(preview.tables.map(({ line }) => line))
      const opens = tables.filter(({ line }) => offered.has(line))
      const cells = opens.flatMap(({ rows }) =>
        rows.flatMap((row) => row.cells.flatMap((cell) => cell.split('<br>'))),
      )
      // What became a level or a day is no text any more, and nothing else is missing.
      const missing = [...new Set(cells)].reduce((sum, cell) => {
        const wanted = cells.filter((each) => each === cell).length
        return sum + Math.max(0, wanted - countIn(text, letters(cell)))
      }, 0)
      expect(missing).toBeLessThanOrEqual(set)
      const inTable = new Set(
        opens.flatMap(({ line, rows }) => [line, line + 1, ...rows.map((row) => row.line)]),
      )
      const outside = source.split('\n').filter((_, index) => !inTable.has(index + 1))
      const written = formatDocument(document, { marks: true })
      // What only looks like a mark of ours may get a backslash, and a heading that is sent elsewhere loses its signs.
      const plain = (text: string) =>
        wordsOf(text).map((each) => each.replaceAll('\\', '').replace(/^#+ /, ''))
      const left = plain(written)
      for (const words of plain(outside.join('\n'))) {
        const same = left.indexOf(words)
        const at = same < 0 ? left.findIndex((each) => each.startsWith(words)) : same
        expect([words, at >= 0]).toEqual([words, true])
        left.splice(at, 1)
      }
      readDocumentJson(JSON.stringify(document))
      // Which requirements are ticked depends on what is known of the headings.
      const again = formatDocument(takeMarks(parseDocument(written)).document, { marks: true })
      expect(wordsOf(again)).toEqual(wordsOf(written))
      const shown = [
        ...preview.sections.flatMap(({ lines }) => lines),
        ...preview.dropped.map(({ line }) => line),
      ]
      const filled = source.split('\n').flatMap((each, index) => (/^[ \t]*$/.test(each) ? [] : [index + 1]))
      expect([...new Set(shown)].sort((a, b) => a - b)).toEqual(filled)
    })
    fc.assert(property, { numRuns })
  },
  timeout,
)
