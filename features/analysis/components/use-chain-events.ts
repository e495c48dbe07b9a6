import type { ChangeEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'

/** A cell of the chain in which something new is being written. */
export type Asked = { row: string; kind: 'gap' | 'todo' }

type Heard = {
  editable: boolean
  list: RefObject<HTMLElement | null>
  /** the drawer is to tell all of it */
  onOpen: (row: string) => void
  onUnfold: (row: string) => void
  onAsk: (asked: Asked) => void
  onEdit: (item: string) => void
  onTick: (todo: string) => void
  /** null where nothing waits to be linked */
  onLink: ((row: string) => void) | null
}

/** The row of a competency. */
export const rowAt = (list: HTMLElement | null, competency: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`li[data-levels-of="${competency}"]`) ?? null

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('li[data-levels-of]') : null

/** Words of an item, and what is drawn within them; a link in them leads to its address. */
const words = '[data-edit], [data-edit] > :is(strong, em, code, del)'

/** A row and what it has to press; in fields and conversations a key is theirs. */
const places = 'li[data-levels-of], [data-do], [data-tick], [data-track]'

/**
 * What the list of the chain hears for all of its rows. A row says in `data-do` what a button does, in `data-edit` which
 * item's words stand there and in `data-tick` which to-do a box is of. Keys go by their place, for an input method may be on.
 */
export function useChainEvents({ editable, list, ...heard }: Heard) {
  function click({ target }: MouseEvent) {
    const row = rowOf(target)?.dataset.levelsOf
    if (!(target instanceof Element) || !row) return
    const todo = target.closest<HTMLElement>('[data-do]')?.dataset.do
    if (todo === 'open') heard.onOpen(row)
    else if (todo === 'unfold') heard.onUnfold(row)
    else if (editable && (todo === 'gap' || todo === 'todo')) heard.onAsk({ row, kind: todo })
    else if (editable && target.matches(words) && document.getSelection()?.isCollapsed !== false) {
      const item = target.closest<HTMLElement>('[data-edit]')?.dataset.edit
      if (item) heard.onEdit(item)
    }
  }

  function change({ target }: ChangeEvent<HTMLElement>) {
    const { tick } = target.dataset
    if (tick && editable) heard.onTick(tick)
  }

  function press(event: KeyboardEvent) {
    const row = rowOf(event.target)
    const id = row?.dataset.levelsOf
    const { ctrlKey, metaKey, altKey, shiftKey, code } = event.nativeEvent
    if (!row || !id || ctrlKey || metaKey || altKey || shiftKey) return
    if (!(event.target as Element).matches(places)) return
    const run = actionOf(code, row, id, event.target === row)
    if (!run) return
    event.preventDefault()
    run()
  }

  function actionOf(code: string, row: HTMLElement, id: string, isRow: boolean): (() => void) | null {
    const { onLink } = heard
    switch (code) {
      case 'KeyJ':
      case 'ArrowDown':
        return () => step(row, 1)
      case 'KeyK':
      case 'ArrowUp':
        return () => step(row, -1)
      case 'Enter':
        return isRow ? () => heard.onOpen(id) : null
      case 'KeyG':
        return editable ? () => heard.onAsk({ row: id, kind: 'gap' }) : null
      case 'KeyT':
        return editable ? () => heard.onAsk({ row: id, kind: 'todo' }) : null
      case 'KeyL':
        return editable && onLink ? () => onLink(id) : null
      default:
        return null
    }
  }

  function step(row: HTMLElement, by: 1 | -1) {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li[data-levels-of]') ?? [])]
    rows[rows.indexOf(row) + by]?.focus()
  }

  return { onClick: click, onChange: change, onKeyDown: press }
}
