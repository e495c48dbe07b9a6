import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useMemo,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { Cut } from '@/features/outline/editing/rules/cut'
import { markdownOf } from '@/features/outline/editing/rules/markdown'
import {
  editSelected,
  extend,
  type Selected,
  type Selection,
  selectedIn,
} from '@/features/outline/editing/rules/selection'
import { type SelectionCommand, selectionCommandOf } from '@/features/outline/editing/rules/selection-command'
import type { Row } from '@/features/outline/model/rules/rows'
import { tickOperations } from '@/features/outline/model/rules/ticks'
import {
  useDispatch,
  useOutlineNow,
  useQueue,
  useTodayNow,
} from '@/features/outline/sync/components/outline-provider'
import { isComposing } from '@/lib/is-composing'
import { openField } from './caret'
import { holdItems } from './item-clipboard'
import { clipOf } from './read-clip'
import type { Commands } from './use-commands'

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

  function tick({ ids }: Selected): void {
    dispatch(tickOperations(now(), [...ids], todayNow()))
  }

  function run(command: SelectionCommand, from: Selection, items: Selected): void {
    switch (command) {
      case 'extend-up':
        select(extend(rows, from, -1))
        break
      case 'extend-down':
        select(extend(rows, from, 1))
        break
      case 'select-all': {
        const [first, last] = [rows[0], rows.at(-1)]
        if (first && last) select({ anchor: first.node.id, head: last.node.id })
        break
      }
      case 'delete':
        onSelect(null)
        commands.removeAll(items)
        break
      case 'toggle-done':
        if (todo) tick(items)
        break
      case 'clear':
        onSelect(null)
        break
      default:
        commands.perform(editSelected(now(), items.roots, command))
        focusHead(from)
    }
  }

  function press(event: KeyboardEvent): void {
    // Other controls of the row handle their own keys.
    if (!selection || !selected || !rowOf(event.target)) return
    const { key, shiftKey: shift, altKey: alt } = event
    const command = selectionCommandOf({
      key,
      shift,
      alt,
      control: event.ctrlKey || event.metaKey,
      composing: isComposing(event),
    })
    if (command === 'leave') return
    if (command === 'give-up') {
      onSelect(null)
      return
    }
    event.preventDefault()
    event.stopPropagation()
    run(command, selection, selected)
  }

  function take(event: ClipboardEvent, { roots }: Selected, cut: Cut | null): void {
    event.preventDefault()
    const text = markdownOf(now().nodes, roots)
    event.clipboardData.setData('text/plain', text)
    holdItems(queue, text, cut)
  }

  function copy(event: ClipboardEvent): void {
    if (selected && rowOf(event.target)) take(event, selected, null)
  }

  function cut(event: ClipboardEvent): void {
    if (!selected || !rowOf(event.target)) return
    take(event, selected, { outline: now(), roots: selected.roots })
    onSelect(null)
    commands.removeAll(selected)
  }

  function paste(event: ClipboardEvent): void {
    const last = selected?.roots.at(-1)
    if (!last || !rowOf(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    onSelect(null)
    commands.pasteBehind(last, clipOf(event.clipboardData))
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
      onKeyDownCapture: press,
      onCopy: copy,
      onCut: cut,
      onPasteCapture: paste,
      onMouseDown: click,
    },
  }
}

/** The item whose words are the target; null for other controls. */
function rowOf(target: EventTarget | null): string | null {
  const words = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null
  return words?.dataset.node ?? null
}
