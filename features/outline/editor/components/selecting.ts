import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { Cut } from '@/features/outline/editing/rules/cut'
import { markdownOf } from '@/features/outline/editing/rules/markdown'
import type { Selected, Selection } from '@/features/outline/editing/rules/selected'
import { editSelected, extend } from '@/features/outline/editing/rules/selection'
import { type SelectionCommand, selectionCommandOf } from '@/features/outline/editing/rules/selection-command'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { Row } from '@/features/outline/model/rules/rows'
import { tickOperations } from '@/features/outline/model/rules/ticks'
import type { OperationQueue } from '@/features/outline/sync/components/operation-queue'
import type { Day } from '@/lib/dates'
import { isComposing } from '@/lib/is-composing'
import { clipOf } from './clip'
import type { Commands } from './commands'
import { holdItems } from './item-clipboard'

/** @property select selects, and gives the focus to the item where the selection ends */
type Surroundings = {
  rows: Row[]
  todo: boolean
  commands: Commands
  selection: Selection
  selected: Selected
  onSelect: (selection: Selection | null) => void
  select: (to: Selection) => void
  focusHead: (to: Selection) => void
  dispatch: (operations: readonly Operation[]) => void
  now: () => Outline
  todayNow: () => Day
  queue: OperationQueue | null
}

/** What keys and the clipboard do to selected items; each says nothing of other controls of the row. */
export function selecting(surroundings: Surroundings) {
  const { rows, todo, commands, selection, selected, onSelect, select, focusHead } = surroundings
  const { dispatch, now, todayNow, queue } = surroundings

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
    take(event, selected, null)
  }

  function cut(event: ClipboardEvent): void {
    take(event, selected, { outline: now(), roots: selected.roots })
    onSelect(null)
    commands.removeAll(selected)
  }

  function paste(event: ClipboardEvent): void {
    const last = selected.roots.at(-1)
    if (!last) return
    event.preventDefault()
    event.stopPropagation()
    onSelect(null)
    commands.pasteBehind(last, clipOf(event.clipboardData))
  }

  return { press, copy, cut, paste }
}
