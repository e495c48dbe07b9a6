import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useMemo,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { type Selection, selectedIn } from '@/features/outline/editing/rules/selected'
import type { Row } from '@/features/outline/model/rules/rows'
import {
  useDispatch,
  useOutlineNow,
  useQueue,
  useTodayNow,
} from '@/features/outline/sync/components/outline-provider'
import { openField } from './caret'
import type { Commands } from './commands'
import { writing } from './late-commands'

type Surroundings = {
  rows: Row[]
  todo: boolean
  root: RefObject<HTMLElement | null>
  commands: Commands
  selection: Selection | null
  onSelect: (selection: Selection | null) => void
}

/** The selection of an editor; kept apart from the commands, which can start one. */
export function useSelectionState(): [Selection | null, (selection: Selection | null) => void] {
  return useState<Selection | null>(null)
}

/** What keys, the clipboard and Shift with a click do to selected items. */
export function useSelection({ rows, todo, root, commands, selection, onSelect }: Surroundings) {
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const todayNow = useTodayNow()
  const queue = useQueue()
  const selected = useMemo(() => (selection ? selectedIn(rows, selection) : null), [rows, selection])

  function focusHead(to: Selection): void {
    openField(root.current, to.head)
  }

  function select(to: Selection): void {
    flushSync(() => onSelect(to))
    focusHead(to)
  }

  /** The acts of the selection, where the event is about an item's words: other controls of its row see to theirs. */
  function acts(event: { target: EventTarget }) {
    if (!selection || !selected || !rowOf(event.target)) return null
    const known = { rows, todo, commands, selection, selected, onSelect, select, focusHead }
    return writing.now()?.selecting({ ...known, dispatch, now, todayNow, queue })
  }

  function click(event: MouseEvent): void {
    const to = rowOf(event.target)
    const from = selection?.anchor ?? rowOf(document.activeElement)
    const isHere = rows.some(({ node }) => node.id === from)
    if (event.shiftKey && event.button === 0 && to && from && isHere && to !== from) {
      event.preventDefault()
      select({ anchor: from, head: to })
    } else if (selection) onSelect(null)
  }

  return {
    selected,
    handlers: {
      onKeyDownCapture: (event: KeyboardEvent) => acts(event)?.press(event),
      onCopy: (event: ClipboardEvent) => acts(event)?.copy(event),
      onCut: (event: ClipboardEvent) => acts(event)?.cut(event),
      onPasteCapture: (event: ClipboardEvent) => acts(event)?.paste(event),
      onMouseDown: click,
    },
  }
}

/** The item whose words are the target; null for other controls. */
function rowOf(target: EventTarget | null): string | null {
  const words = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null
  return words?.dataset.node ?? null
}
