const fields = 'input:not([type=checkbox], [type=radio]), textarea, select'

/**
 * In the drawer too J and K lead on, to the neighbour of the row that it is about; the focus goes to that row.
 *
 * @param competency that the drawer shows @returns stops hearing
 */
export function hearRowKeys(competency: string | undefined): () => void {
  const drawer = document.getElementById('drawer')
  const press = (event: KeyboardEvent) => {
    const by = { KeyJ: 1, KeyK: -1 }[event.code]
    const { ctrlKey, metaKey, altKey, shiftKey, target } = event
    if (!by || ctrlKey || metaKey || altKey || shiftKey) return
    if (!(target instanceof Element) || target.closest(fields)) return
    const rows = [...document.querySelectorAll<HTMLElement>('main li[data-levels-of]')]
    const here = rows.findIndex((row) => row.dataset.levelsOf === competency)
    const next = here < 0 ? undefined : rows[here + by]
    if (!next?.checkVisibility({ visibilityProperty: true })) return
    event.preventDefault()
    next.focus()
  }
  drawer?.addEventListener('keydown', press)
  return () => drawer?.removeEventListener('keydown', press)
}
