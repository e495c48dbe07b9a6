/** How far down the window a heading still counts as the one that is read. */
const sight = 0.3

/**
 * Tells at which of some places of the page one is, at once and whenever that changes.
 *
 * @param ids of their elements, in order
 * @param jumping until which moment one is on the way to a place, so that others in sight do not count
 * @returns a function that stops it
 */
export function followReader(
  ids: readonly string[],
  jumping: { current: number },
  onChange: (id: string | null) => void,
): () => void {
  let frame = 0
  const look = () => {
    if (performance.now() < jumping.current) return
    const { scrollHeight } = document.documentElement
    const isAtEnd = window.innerHeight + window.scrollY >= scrollHeight - 2
    const passed = ids.filter((id) => {
      const top = document.getElementById(id)?.getBoundingClientRect().top
      return top !== undefined && top < window.innerHeight * (isAtEnd ? 1 : sight)
    })
    onChange((window.scrollY > 0 && passed.at(-1)) || (ids[0] ?? null))
  }
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  }
  const land = () => {
    jumping.current = 0
  }
  const heard = [
    ['scroll', soon],
    ['resize', soon],
    ['wheel', land],
    ['touchmove', land],
    ['keydown', land],
  ] as const
  soon()
  for (const [name, hear] of heard) window.addEventListener(name, hear, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    for (const [name, hear] of heard) window.removeEventListener(name, hear)
  }
}
