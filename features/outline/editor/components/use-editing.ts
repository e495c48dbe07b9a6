import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Milliseconds after a press until what was written rests again: its click must find everything where it was. */
const patience = 30

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null

type Editing = {
  /** ids of the items that are written: one, and for a moment the one before it */
  open: readonly string[]
  /** makes an item the one that is written; its field is there afterwards, without the focus */
  edit: (id: string) => void
  handlers: { onFocus: (event: FocusEvent) => void; onMouseDownCapture: () => void }
}

/**
 * Which item of an outline is written. All others are text. An item comes to be written by the keyboard's focus or
 * by `edit`, and rests when the focus leaves its row; a dialog and another window are no leaving.
 */
export function useEditing(root: RefObject<HTMLElement | null>, mounted: boolean): Editing {
  const [open, setOpen] = useState<readonly string[]>([])
  const byMouse = useRef(false)

  const edit = useCallback((id: string) => {
    flushSync(() => setOpen((before) => (before.includes(id) ? before : [...before, id])))
  }, [])

  useRest(root, open, setOpen)

  function onFocus(event: FocusEvent) {
    const row = rowOf(event.target)
    if (!mounted || byMouse.current || !row || row !== event.target) return
    const words = row.querySelector<HTMLElement>('[data-node]')
    const id = words?.dataset.node
    if (!id) return
    edit(id)
    row.querySelector<HTMLElement>('textarea[data-node]')?.focus()
  }

  /** The mouse gives the focus when it is pressed, but only a click writes: a drag selects text. */
  function onMouseDownCapture() {
    byMouse.current = true
    setTimeout(() => {
      byMouse.current = false
    })
  }

  return { open, edit, handlers: { onFocus, onMouseDownCapture } }
}

/** Lets items rest once the focus has left them. */
function useRest(
  root: RefObject<HTMLElement | null>,
  open: readonly string[],
  setOpen: (change: (before: readonly string[]) => readonly string[]) => void,
): void {
  const isAny = open.length > 0
  useEffect(() => {
    if (!isAny) return
    let isPressed = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      const { activeElement: active } = document
      if (isPressed || !document.hasFocus() || active?.closest('dialog, [popover]')) return
      const here = rowOf(active)
      const kept = root.current?.contains(here)
        ? here?.querySelector<HTMLElement>('[data-node]')?.dataset.node
        : undefined
      setOpen((before) => (before.every((id) => id === kept) ? before : before.filter((id) => id === kept)))
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(settle, patience)
    }
    const press = () => {
      isPressed = true
    }
    const release = () => {
      isPressed = false
      later()
    }
    const heard = [
      ['focusin', later],
      ['focusout', later],
      ['pointerdown', press],
      ['pointerup', release],
      ['pointercancel', release],
    ] as const
    for (const [name, hear] of heard) document.addEventListener(name, hear, { capture: true })
    return () => {
      clearTimeout(timer)
      for (const [name, hear] of heard) document.removeEventListener(name, hear, { capture: true })
    }
  }, [isAny, root, setOpen])
}
