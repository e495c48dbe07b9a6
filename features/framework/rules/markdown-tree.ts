import { LadderError } from './ladder'
import type { Grid } from './read-grid'
import { type Branch, branch, deepest } from './tree'

const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/
const item = /^([ \t]*)(?:[-*+•◦▪○●]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/
const bold = /^\s*(?:\*\*|__)([^*_]+)(?:\*\*|__)\s*[:：]?\s*$/
const ruler = /^[\s|:-]*-[\s|:-]*$/
/** Where a line in bold ranks that stands for a heading. */
const boldRank = 7

type Open = { branch: Branch; rank: number }

/** Reads Markdown into headings, items and tables; every line with words is in it. */
export function markdownTree(source: string): Branch {
  const root = branch('', 'heading')
  const headings: Open[] = [{ branch: root, rank: 0 }]
  let items: Open[] = []
  const lines = source.split('\n')
  const add = (made: Branch, to = (items.at(-1) ?? headings.at(-1))?.branch) => to?.below.push(made)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || /^\s*(?:[-*_]\s*){3,}$/.test(line) || /^\s*(?:`{3,}|~{3,})/.test(line)) continue
    const [, marks = '', title = ''] = heading.exec(line) ?? []
    const strong = bold.exec(line)?.[1]
    if (marks !== '' || strong !== undefined) {
      const rank = marks === '' ? boldRank : marks.length
      while ((headings.at(-1)?.rank ?? 0) >= rank) headings.pop()
      items = []
      const made = branch(strong ?? title, 'heading')
      add(made)
      headings.push({ branch: made, rank })
      continue
    }
    if (line.includes('|') && ruler.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('|')) {
      const grid: Grid = [cellsOf(line)]
      for (at += 2; at < lines.length && (lines[at] ?? '').includes('|'); at += 1) {
        grid.push(cellsOf(lines[at] ?? ''))
      }
      at -= 1
      items = []
      add({ ...branch('', 'words'), grid })
      continue
    }
    const [isItem, indent = '', text = ''] = item.exec(line) ?? []
    const depth = (isItem ? indent : (/^[ \t]*/.exec(line)?.[0] ?? '')).replaceAll('\t', '    ').length
    while (items.length > 0 && (items.at(-1)?.rank ?? 0) >= depth) items.pop()
    if (items.length > deepest) throw new LadderError('ladder-deep', line.trim().slice(0, 60))
    const made = branch(isItem ? text : line.trim(), isItem ? 'item' : 'words')
    add(made)
    if (isItem) items.push({ branch: made, rank: depth })
  }
  return root
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
}
