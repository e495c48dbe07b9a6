import { textLimit } from '@/features/outline/model/rules/limits'

/** One line of a pasted text: its depth below the first one, and what it says without its marker. */
export type PastedItem = {
  depth: number
  text: string
  form: 'bullet' | 'ordered' | null
  box: 'open' | 'done' | null
  /** number of an item, if numbers count in this list */
  number: number | null
}

type Line = {
  raw: string
  /** columns of its indentation; a tab goes to the next multiple of four */
  width: number
  /** what stands behind the indentation */
  content: string
  marker: Marker | null
}

/**
 * @property sign the bullet that a word processor or chat tool draws; the same for all of Markdown's bullets
 */
type Marker = { length: number; form: 'bullet' | 'ordered'; sign: string; number: number | null }

/**
 * Reads pasted lines as items. Deeper indentation makes children, and so does another bullet of those that
 * word processors draw for the next level. List markers and boxes become forms and boxes, empty lines are
 * dropped. Numbers stay text unless they count up. A line without a marker, below one that has one, continues
 * that item, as in Markdown. No other character is dropped: a line that is too long for an item becomes
 * several.
 */
export function pastedItems(text: string): PastedItem[] {
  const path: { width: number; sign: string }[] = []
  const items: PastedItem[] = []
  let afterBlank = false
  for (const { width, content, marker, raw } of withCountingNumbers(text.split(/\r\n|\r|\n/).map(lineOf))) {
    if (raw.trim() === '') {
      afterBlank = true
      continue
    }
    const rest = content.slice(marker?.length ?? 0)
    const above = items.at(-1)
    if (above?.form && !marker && width > (path.at(-1)?.width ?? 0) && !afterBlank) {
      const words = `${above.text}\n${rest}`
      if (words.length <= textLimit) {
        above.text = words
        continue
      }
    }
    afterBlank = false
    const sign = marker?.sign ?? ''
    while (path.length > 0 && isNoChild(path, width, sign)) path.pop()
    path.push({ width, sign })
    const box = marker ? /^\[([ xX])\]\s+/.exec(rest) : null
    const item = {
      depth: path.length - 1,
      form: marker?.form ?? null,
      box: box ? (box[1] === ' ' ? 'open' : 'done') : null,
    } as const
    inItems(box ? rest.slice(box[0].length) : rest).forEach((words, index) => {
      items.push({ ...item, text: words, number: index === 0 ? (marker?.number ?? null) : null })
    })
  }
  return items
}

/** Whether a line is a sibling of the last line of the path or of one above it. */
function isNoChild(path: { width: number; sign: string }[], width: number, sign: string): boolean {
  const last = path.at(-1)
  if (!last || last.width !== width) return last !== undefined && last.width > width
  const isNext = last.sign !== '' && sign !== '' && last.sign !== sign
  return !isNext || path.some((one) => one.width === width && one.sign === sign)
}

/** Cuts words into pieces that fit into one item each, never within a surrogate pair. */
export function inItems(words: string): string[] {
  const parts: string[] = []
  let from = 0
  do {
    const isPair = /[\uD800-\uDBFF]/.test(words[from + textLimit - 1] ?? '')
    const to = from + (isPair ? textLimit - 1 : textLimit)
    parts.push(words.slice(from, to))
    from = to
  } while (from < words.length)
  return parts
}

const numbered = /^(\d{1,9})[.)]\s+(?=\S)/
const markdownSign = /^[-*+]\s+(?=\S)/
/**
 * Bullets that chat tools and word processors draw, by level; `o` and other letters only count before a tab.
 */
const drawnSign = /^(?:([•◦▪‣⁃●○■□·▸◆])\uFE0E?\s+|([o§Øü·])\t\s*)(?=\S)/

function lineOf(raw: string): Line {
  const indentation = /^\s*/.exec(raw)?.[0] ?? ''
  let width = 0
  for (const character of indentation) width = character === '\t' ? width + 4 - (width % 4) : width + 1
  const content = raw.slice(indentation.length)
  return { raw, width, content, marker: markerOf(content) }
}

function markerOf(content: string): Marker | null {
  const number = numbered.exec(content)
  if (number) return { length: number[0].length, form: 'ordered', sign: '', number: Number(number[1]) }
  const sign = markdownSign.exec(content)
  if (sign) return { length: sign[0].length, form: 'bullet', sign: '', number: null }
  const drawn = drawnSign.exec(content)
  return drawn && { length: drawn[0].length, form: 'bullet', sign: drawn[1] ?? drawn[2] ?? '', number: null }
}

/**
 * Turns numbers that do not count, such as years, back into text. Neighbouring numbers of one depth count if
 * each is one more than the one before, or if all are 1, as Markdown allows; a single number counts if it is
 * 1.
 */
function withCountingNumbers(lines: readonly Line[]): Line[] {
  const runs: Line[][] = []
  const open: Line[][] = []
  for (const line of lines) {
    if (line.raw.trim() === '') continue
    while (open.length > 0 && (open.at(-1)?.[0]?.width ?? 0) > line.width) open.pop()
    const run = open.at(-1)
    const isBeside = run?.[0]?.width === line.width
    if (line.marker?.form !== 'ordered') {
      if (isBeside) open.pop()
    } else if (isBeside) run?.push(line)
    else {
      const begun = [line]
      runs.push(begun)
      open.push(begun)
    }
  }
  const odd = new Set(runs.filter((run) => !isCounting(run.map(({ marker }) => marker?.number ?? 0))).flat())
  return lines.map((line) => (odd.has(line) ? { ...line, marker: null } : line))
}

function isCounting(numbers: readonly number[]): boolean {
  const [first = 0, ...rest] = numbers
  if (rest.length === 0) return first === 1
  return (
    rest.every((number, index) => number === first + index + 1) || numbers.every((number) => number === 1)
  )
}
