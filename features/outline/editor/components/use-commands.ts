import { type RefObject, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { pasteCut } from '@/features/outline/editing/rules/cut'
import { removeNode } from '@/features/outline/editing/rules/joins'
import type { Command } from '@/features/outline/editing/rules/key-command'
import { pasteItems, pasteLines } from '@/features/outline/editing/rules/paste'
import { type PastedItem, pastedItems } from '@/features/outline/editing/rules/pasted-items'
import { removeSelected, type Selected, type Selection } from '@/features/outline/editing/rules/selection'
import { shorthandEdit } from '@/features/outline/editing/rules/shorthand'
import { addBelow, appendItem } from '@/features/outline/editing/rules/splits'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { type Edit, editText, findNode } from '@/features/outline/model/rules/edit'
import { inverseOf } from '@/features/outline/model/rules/inverse'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { restoreOperations } from '@/features/outline/model/rules/restore'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { tickOperations } from '@/features/outline/model/rules/ticks'
import { subtreeIds } from '@/features/outline/model/rules/tree'
import {
  useDispatch,
  useFolds,
  useOutlineNow,
  useQueue,
  useTodayNow,
} from '@/features/outline/sync/components/outline-provider'
import { fieldOf, focusedField, putCaret } from './caret'
import { editFor } from './command-edits'
import { heldAs } from './item-clipboard'
import { type Clip, readClip } from './read-clip'

/** What was deleted last: its first item, and how many they were. */
export type Deletion = { node: string; count: number }

/** All that can be done to the items of one section, from keys and buttons alike. */
export type Commands = {
  write(id: string, text: string): void
  /** @returns whether the command has handled the key */
  run(command: Command, id: string, start: number, end: number): boolean
  /** @returns whether Enter makes an item; otherwise it breaks the line */
  enter(field: HTMLElement): boolean
  /** the same as paste, in a field that something is dropped into */
  drop(field: HTMLElement, clip: Clip): boolean
  /** @returns false for words of one line, which the field pastes by itself */
  paste(id: string, start: number, end: number, clip: Clip): boolean
  /** puts lines behind an item, as items; what was cut comes back as it was */
  pasteBehind(id: string, clip: Clip): void
  perform(edit: Edit): void
  addBelow(id: string): void
  append(): void
  remove(id: string): void
  removeAll(selected: Selected): void
  fold(id: string, isFolded: boolean): void
  /** does a to-do, or opens it again */
  tick(id: string): void
  setGoal(id: string, isGoal: boolean): void
}

/** A selection within the words of an item. */
type Span = { start: number; end: number }

type Surroundings = {
  section: Section
  todo: boolean
  root: RefObject<HTMLElement | null>
  onDelete: (deletion: Deletion | null) => void
  onSelect: (selection: Selection) => void
}

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

/** The commands of an editor; the same object for as long as its section is the same. */
export function useCommands({ section, todo, root, onDelete, onSelect }: Surroundings): Commands {
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const todayNow = useTodayNow()
  const folds = useFolds()
  const queue = useQueue()
  return useMemo(() => {
    const box = todo ? 'open' : 'none'

    function perform({ operations, caret }: Edit): boolean {
      flushSync(() => {
        dispatch(operations)
        if (caret) folds?.reveal(now().nodes, caret.node)
      })
      if (caret) putCaret(root.current, caret)
      return operations.length > 0 || caret !== null
    }

    /** The outline with this item in it: the empty row of an empty section is stored with its first words. */
    function ready(id: string): { outline: Outline; made: Operation[] } {
      const outline = now()
      if (findNode(outline, id)) return { outline, made: [] }
      const made = appendItem(outline, section, { node: id, text: '', box }).operations
      return { outline: made.reduce(applyOperation, outline), made }
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

    /** The item of a field and its selection; null where line breaks are kept as such. */
    function placeIn(field: HTMLElement): (Span & { id: string }) | null {
      const id = field.dataset.node
      if (!(field instanceof HTMLTextAreaElement) || !id || findNode(now(), id)?.form === 'raw') return null
      return { id, start: field.selectionStart, end: field.selectionEnd }
    }

    const folded = () => folds?.get() ?? new Set<string>()

    function select(command: Command, id: string): boolean {
      const rows = rowsOf(now().nodes, section.id, folded())
      const [first, last] = [rows[0]?.node.id, rows.at(-1)?.node.id]
      if (!first || !last) return false
      onSelect(command === 'select-all' ? { anchor: first, head: last } : { anchor: id, head: id })
      return true
    }

    const commands: Commands = {
      write(id, text) {
        const { outline, made } = ready(id)
        const node = findNode(outline, id)
        if (!node) return
        dispatch([...made, editText(node, text)])
        const shorthand = shorthandEdit(now(), id, node.text, todo)
        if (shorthand) perform(shorthand)
      },
      run(command, id, start, end) {
        const node = findNode(now(), id)
        if (command === 'toggle-done' && todo && node) commands.tick(id)
        if (command.startsWith('select-')) return select(command, id)
        if (command === 'fold' || command === 'unfold') commands.fold(id, command === 'fold')
        const done = perform(editFor(command, now(), { id, start, end, folded: folded() }))
        return done || command === 'split' || (node !== null && ours.has(command))
      },
      enter(field) {
        const at = placeIn(field)
        return at !== null && commands.run('split', at.id, at.start, at.end)
      },
      drop(field, clip) {
        const at = placeIn(field)
        return at !== null && commands.paste(at.id, at.start, at.end, clip)
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
        const edit = removeSelected(rowsOf(outline.nodes, section.id, folded()), selected)
        const operations = inverseOf(outline, edit.operations)
        const count = operations.filter(({ kind }) => kind === 'insert').length
        onDelete({ node: selected.roots[0] ?? '', count })
        perform(edit)
      },
      fold(id, isFolded) {
        const isParent = now().nodes.some(({ parentId }) => parentId === id)
        if (isParent || !isFolded) folds?.set([id], isFolded)
      },
      tick(id) {
        dispatch(tickOperations(now(), [id], todayNow()))
      },
      setGoal(id, isGoal) {
        dispatch([{ kind: 'goal', id: newId(), node: id, isGoal }])
      },
    }
    return commands
  }, [dispatch, now, todayNow, folds, queue, section, todo, root, onDelete, onSelect])
}
