const fenceLine = /^[ \t]*(`{3,}|~{3,})([^`]*)$/

/**
 * Index of the line that closes the code block that begins here; null where none begins, or it is never closed.
 *
 * @param unclosed lengths of fences, by their sign, for which no end was found
 */
export function fenceEnd(lines: string[], from: number, unclosed: Map<string, number>): number | null {
  const fence = fenceLine.exec(lines[from] ?? '')?.[1]
  const sign = fence?.charAt(0) ?? ''
  if (fence === undefined || fence.length >= (unclosed.get(sign) ?? Number.POSITIVE_INFINITY)) return null
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at]?.trim() ?? ''
    if (line.length >= fence.length && line === sign.repeat(line.length)) return at
  }
  unclosed.set(sign, fence.length)
  return null
}
