import { flushSync } from 'react-dom'
import { appendItem } from '@/features/outline/editing/rules/append'
import { pasteCut } from '@/features/outline/editing/rules/cut'
import { removeNode } from '@/features/outline/editing/rules/joins'
import type { Command } from '@/features/outline/editing/rules/key-command'
import { pasteItems, pasteLines } from '@/features/outline/editing/rules/paste'
import { type PastedItem, pastedItems } from '@/features/outline/editing/rules/pasted-items'
import { removeSelected } from '@/features/outline/editing/rules/selection'
import { shorthandEdit } from '@/features/outline/editing/rules/shorthand'
import { addBelow } from '@/features/outline/editing/rules/splits'
import { type Edit, findNode } from '@/features/outline/model/rules/edit'
import { inverseOf } from '@/features/outline/model/rules/inverse'
import { restoreOperations } from '@/features/outline/model/rules/restore'
import { siblingsAt, subtreeIds } from '@/features/outline/model/rules/tree'
import { fieldOf, focusedField, putCaret } from './caret'
import type { Clip } from './clip'
import { editFor } from './command-edits'
import type { Span, Surroundings, WholeCommands } from './commands'
import { heldAs } from './item-clipboard'
import { readClip } from './read-clip'
import { shownRows } from './shown-rows'
import type { SimpleCommands } from './simple-commands'

/** Keys that never reach the browser, even where they can do nothing. */
const ours: ReadonlySet<Command> = new Set([
  'indent',
  'outdent',
  'move-up',
  'move-down',
  'fold',
  'unfold',
  'bold',
  'italic',
  'link',
])

/** All commands of one section, on top of those that were there before. */
export function makeCommands(surroundings: Surroundings, simple: SimpleCommands): WholeCommands {
  const { section, todo, root, onDelete, onSelect, dispatch, now, folds, queue } = surroundings
  const { ready, placeIn: _, ...kept } = simple
  const box = todo ? 'open' : 'none'

  function perform({ operations, caret }: Edit): boolean {
    flushSync(() => {
      dispatch(operations)
      if (caret) folds?.reveal(now().nodes, caret.node)
      // Past what is hidden, a move would look like none.
      if (caret && operations.some(({ kind }) => kind === 'move')) folds?.show(beside(caret.node), true)
    })
    if (caret) putCaret(root.current, caret)
    return operations.length > 0 || caret !== null
  }

  /**
   * Pastes lines into an item, or behind it. If it was deleted, it is made again at the end of the section.
   */
  function put(id: string, span: Span | null, items: PastedItem[]): void {
    const isGone = findNode(now(), id) === null
    const { outline, made } = ready(id)
    const { operations, caret } =
      span || isGone
        ? pasteLines(outline, id, span?.start ?? 0, span?.end ?? 0, items)
        : pasteItems(outline, id, items)
    perform({ operations: [...made, ...operations], caret })
  }

  /** Reading HTML takes a moment. If the item's text has changed by then, pastes at the caret instead. */
  function putRead(id: string, span: Span | null, clip: Clip): void {
    const read = readClip(clip)
    if (Array.isArray(read)) {
      put(id, span, read)
      return
    }
    const typed = fieldOf(root.current, id)?.value
    void read.then((items) => {
      const field = focusedField(root.current)
      const isAsBefore = fieldOf(root.current, id)?.value === typed
      if (isAsBefore || !field?.dataset.node) put(id, span, items)
      else put(field.dataset.node, { start: field.selectionStart, end: field.selectionEnd }, items)
    })
  }

  /** The siblings before and behind an item. */
  function beside(id: string): string[] {
    const { nodes } = now()
    const node = findNode(now(), id)
    const siblings = node ? siblingsAt(nodes, node.sectionId, node.parentId) : []
    const at = siblings.findIndex((each) => each.id === id)
    return [siblings[at - 1], siblings[at + 1]].flatMap((each) => each?.id ?? [])
  }

  const rows = () => shownRows(now(), surroundings)

  function select(command: Command, id: string): boolean {
    const shown = rows()
    const [first, last] = [shown[0]?.node.id, shown.at(-1)?.node.id]
    if (!first || !last) return false
    onSelect(command === 'select-all' ? { anchor: first, head: last } : { anchor: id, head: id })
    return true
  }

  const commands: WholeCommands = {
    ...kept,
    write(id, text) {
      const before = findNode(now(), id)?.text ?? ''
      simple.write(id, text)
      const shorthand = shorthandEdit(now(), id, before, todo)
      if (shorthand) perform(shorthand)
    },
    run(command, id, start, end) {
      const node = findNode(now(), id)
      if (command === 'toggle-done' && todo && node) commands.tick(id)
      if (command.startsWith('select-')) return select(command, id)
      if (command === 'fold' || command === 'unfold') commands.fold(id, command === 'fold')
      const done = perform(
        editFor(command, now(), { id, start, end, folded: folds?.get().has(id) ?? false, rows }),
      )
      return done || command === 'split' || (node !== null && ours.has(command))
    },
    paste(id, start, end, clip) {
      const held = heldAs(queue, clip.text)
      if (!held && !/[\r\n]/.test(clip.text)) return false
      const whole = held?.cut && pasteCut(now(), section, id, held.cut)
      if (whole) perform(whole)
      else if (held) {
        const isBlank = (findNode(now(), id)?.text ?? '') === ''
        put(id, isBlank ? { start, end } : null, pastedItems(clip.text))
      } else putRead(id, { start, end }, clip)
      return true
    },
    pasteBehind(id, clip) {
      const held = heldAs(queue, clip.text)
      const whole = held?.cut && pasteCut(now(), section, id, held.cut)
      if (whole) perform(whole)
      else if (held) put(id, null, pastedItems(clip.text))
      else putRead(id, null, clip)
    },
    perform,
    addBelow(id) {
      perform(addBelow(now(), id))
    },
    append() {
      perform(appendItem(now(), section, { text: '', box }))
    },
    remove(id) {
      const outline = now()
      const operations = restoreOperations(outline, id)
      const matters = operations.length > 1 || findNode(outline, id)?.text !== ''
      onDelete(matters ? { node: id, count: subtreeIds(outline.nodes, id).size } : null)
      perform(removeNode(outline, id))
    },
    removeAll(selected) {
      const outline = now()
      const edit = removeSelected(rows(), selected)
      const operations = inverseOf(outline, edit.operations)
      const count = operations.filter(({ kind }) => kind === 'insert').length
      onDelete({ node: selected.roots[0] ?? '', count })
      perform(edit)
    },
  }
  return commands
}
