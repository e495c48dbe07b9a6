import { isDeepStrictEqual } from 'node:util'
import { fromRows } from '@/features/document/format/rules/from-rows'
import { toRows } from '@/features/document/format/rules/rows'
import { formatDocument } from '../rules/format'
import { takeMarks } from '../rules/marks/take'
import { parseDocument } from '../rules/parse'
import { isRule } from '../rules/source'

const bullet = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/
const isTemplate = (line: string) =>
  line === '# career-goal' ||
  line === '# 요구사항' ||
  /^\[[ x]\] .*(작성한다|분석을 한다|선택한다)\.+.*$/.test(line)

/** Lines without bullets and white space, told independently of the code under test. */
export function wordsOf(source: string): string[] {
  const bare = source.split('\n').map((line) => {
    let words = line.trim()
    while (bullet.test(words) && !isRule(words)) words = words.replace(bullet, '')
    return words.replace(/^(\[[ x]\])[ \t]+/, '$1 ').trim()
  })
  return bare.filter((line) => line !== '' && !isTemplate(line))
}

/** New ids that sort in the order in which they are given. */
export function counter(): () => string {
  let count = 0
  return () => {
    count += 1
    return String(count).padStart(9, '0')
  }
}

/**
 * Sends Markdown in and out twice, through the rows that are stored.
 *
 * @param content lines that have to come out, in order; those of the source if it holds none of the template's
 * @returns what went wrong, or null
 */
export function faultOf(source: string, content: string[] = wordsOf(source)): string | null {
  const { document, lines } = takeMarks(parseDocument(source))
  const loaded = fromRows(toRows(document, counter()))
  if (!isDeepStrictEqual(loaded, document)) return 'the rows hold another document'
  const written = formatDocument(loaded, { marks: true })
  if (!isDeepStrictEqual(wordsOf(written), content)) return 'lines were lost, invented or moved'
  // Equal documents are written alike, so there is no need to write them again.
  const again = takeMarks(parseDocument(written)).document
  if (!isDeepStrictEqual(again, document)) return 'the second round trip differs'
  const filled = source.split('\n').flatMap((text, index) => (/^[ \t]*$/.test(text) ? [] : [index + 1]))
  const shown = lines.map(({ line }) => line)
  return isDeepStrictEqual(shown, filled) ? null : 'the preview does not show every line once'
}
