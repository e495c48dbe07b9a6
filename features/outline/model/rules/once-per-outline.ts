/**
 * Makes a function of the outline, or of one of its lists, work once for each, however many rows ask: what hundreds of items look
 * up in it would otherwise be worked out hundreds of times for every key that is pressed.
 */
export function oncePerOutline<Rows extends object, Result>(
  derive: (outline: Rows) => Result,
): (outline: Rows) => Result {
  const known = new WeakMap<Rows, { result: Result }>()
  return (outline) => {
    const found = known.get(outline) ?? { result: derive(outline) }
    known.set(outline, found)
    return found.result
  }
}
