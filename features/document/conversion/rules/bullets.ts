const fence = /^\s*(?:[-*+] )?(`{3,}|~{3,})/
const drawn =
  /^([ \t]*)(?:([•◦▪▫‣⁃●■□▸►◆◇○]\uFE0E?)[ \t]+|([•ㆍ・])[ \t]*|([·])[ \t]+|([☐☑☒]\uFE0E?)[ \t]+|([①-⑳])[ \t]*)(?=\S)/
/** A scale may use the same sign at the start of its lines. */
const scale = /^[ \t]*[△▲✕✗×][ \t]/m

type Level = { width: number; sign: string }

/**
 * Writes bullets that are drawn, as word processors and chat tools do, as Markdown's: `•`, `◦`, `▪`, `○`, `ㆍ`, boxes, and
 * `①` as a number. Another bullet at the same indent is a level deeper, as these tools mean it. All words stay.
 */
export function markdownBullets(text: string): string {
  if (!/[•◦▪▫‣⁃●■□▸►◆◇○ㆍ・·☐☑☒①-⑳]/.test(text)) return text
  const isScale = scale.test(text)
  let path: Level[] = []
  let open: string | null = null
  return text
    .split('\n')
    .map((line) => {
      const mark = fence.exec(line)?.[1] ?? null
      if (open !== null || mark !== null) {
        open = open === null ? mark : mark?.startsWith(open) ? null : open
        return line
      }
      const found = drawn.exec(line)
      if (!found || (isScale && /[○●]/.test(found[2] ?? ''))) {
        if (line.trim() !== '' && !/^[ \t]/.test(line)) path = []
        return line
      }
      const [whole, indent = '', sign = '', tight, dot, box, number] = found
      path = placed(path, { width: widthOf(indent), sign: sign || tight || dot || (box ? '☐' : '①') })
      const deeper = path.filter((level, at) => path[at - 1]?.width === level.width).length
      return ' '.repeat(widthOf(indent) + 4 * deeper) + markOf(box, number) + line.slice(whole.length)
    })
    .join('\n')
}

function markOf(box: string | undefined, number: string | undefined): string {
  if (number) return `${number.charCodeAt(0) - '①'.charCodeAt(0) + 1}. `
  return box ? (box.startsWith('☐') ? '- [ ] ' : '- [x] ') : '- '
}

/** The levels down to a line: those further in are left, and one of the same indent and sign begins anew. */
function placed(path: readonly Level[], own: Level): Level[] {
  const outer = path.filter(({ width }) => width <= own.width)
  const same = outer.findIndex(({ width, sign }) => width === own.width && sign === own.sign)
  return [...(same < 0 ? outer : outer.slice(0, same)), own]
}

function widthOf(indent: string): number {
  let width = 0
  for (const character of indent) width = character === '\t' ? width + 4 - (width % 4) : width + 1
  return width
}
