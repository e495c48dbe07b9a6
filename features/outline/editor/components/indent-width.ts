/** Deepest level that is indented further; see `outline.css`. */
const deepest = 6

/** The indentation of an item in pixels, as the window is now; `depth` is 0 at the top. */
export function indentWidth(depth: number): number {
  const step = matchMedia('(min-width: 40rem)').matches ? 1.625 : 1
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Math.min(depth, deepest) * step * rem
}
