const copied = [
  'font',
  'letterSpacing',
  'lineHeight',
  'padding',
  'borderWidth',
  'boxSizing',
  'wordBreak',
  'overflowWrap',
  'lineBreak',
  'tabSize',
] as const

/**
 * Whether the caret of a text area stands in its first and in its last line on the screen, wrapped lines
 * counted.
 */
export function caretLine(area: HTMLTextAreaElement): { first: boolean; last: boolean } {
  if (isOneLine(area)) return { first: true, last: true }
  return laidOut(area, (start, caret, end) => {
    const half = start.offsetHeight / 2
    return {
      first: caret.offsetTop - start.offsetTop < half,
      last: end.offsetTop - caret.offsetTop < half,
    }
  })
}

/** How far below the upper edge of a text area the line with the caret begins, in pixels. */
export function caretTop(area: HTMLTextAreaElement): number {
  if (isOneLine(area)) return 0
  // Where it mostly is: behind all words, so in the last line.
  if (area.selectionStart === area.value.length) {
    const { lineHeight, paddingBottom } = getComputedStyle(area)
    return area.clientHeight - Number.parseFloat(lineHeight) - Number.parseFloat(paddingBottom)
  }
  return laidOut(area, (_, caret) => caret.offsetTop)
}

function isOneLine(area: HTMLTextAreaElement): boolean {
  return area.clientHeight < 2 * Number.parseFloat(getComputedStyle(area).lineHeight)
}

/** Browsers don't tell where a caret is, so the text is laid out a second time in a hidden element. */
function laidOut<T>(
  area: HTMLTextAreaElement,
  read: (start: HTMLElement, caret: HTMLElement, end: HTMLElement) => T,
): T {
  const style = getComputedStyle(area)
  const mirror = document.createElement('div')
  for (const name of copied) mirror.style[name] = style[name]
  Object.assign(mirror.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    width: `${area.offsetWidth}px`,
  })
  const [start, caret, end] = ['\u200b', '\u200b', '\u200b'].map((mark) => {
    const span = document.createElement('span')
    span.textContent = mark
    return span
  }) as [HTMLElement, HTMLElement, HTMLElement]
  const at = area.selectionStart
  mirror.append(start, area.value.slice(0, at), caret, area.value.slice(at), end)
  document.body.append(mirror)
  const found = read(start, caret, end)
  mirror.remove()
  return found
}

/** The same column in the last line of another text, or in its first one. */
export function sameColumn(from: { text: string; at: number }, to: string, line: 'first' | 'last'): number {
  const column = from.at - (from.text.lastIndexOf('\n', from.at - 1) + 1)
  const lineStart = line === 'first' ? 0 : to.lastIndexOf('\n') + 1
  const lineEnd = line === 'first' ? to.indexOf('\n') : to.length
  return Math.min(lineStart + column, lineEnd === -1 ? to.length : lineEnd)
}
