/**
 * Caches a function's result for each outline, or each of its lists: otherwise hundreds of items would
 * compute the same for every key that is pressed.
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
