import { type RefObject, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { applyOperation } from '../rules/apply'
import { type Caret, type Edit, editText, findNode } from '../rules/edit'
import { removeNode } from '../rules/joins'
import { newId } from '../rules/new-id'
import { pasteLines } from '../rules/paste'
import { restoreOperations } from '../rules/restore'
import { addBelow, appendItem } from '../rules/splits'
import { subtreeIds } from '../rules/tree'
import type { Operation, Outline, Section } from '../schema'
import { editFor } from './command-edits'
import type { Command } from './key-command'
import { useDispatch, useOutlineNow, useToday } from './outline-provider'

/** What was deleted last, and how it comes back. */
export type Deletion = { node: string; count: number; operations: Operation[] }

/** All that can be done to the items of one section, from keys and buttons alike. */
export type Commands = {
  write(id: string, text: string): void
  /** @returns whether the key is used up by it */
  run(command: Command, id: string, start: number, end: number): boolean
  paste(id: string, start: number, end: number, text: string): void
  addBelow(id: string): void
  append(): void
  remove(id: string): void
  restore(deletion: Deletion): void
  setDone(id: string, done: boolean): void
  setGoal(id: string, isGoal: boolean): void
}

type Surroundings = {
  section: Section
  todo: boolean
  root: RefObject<HTMLElement | null>
  onDelete: (deletion: Deletion | null) => void
}

/** Keys that belong to the outline even where they can do nothing. */
const ours: ReadonlySet<Command> = new Set(['indent', 'outdent', 'move-up', 'move-down'])

/** The commands of an editor; the same object for as long as its section is the same. */
export function useCommands({ section, todo, root, onDelete }: Surroundings): Commands {
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const today = useToday()
  return useMemo(() => {
    const box = todo ? 'open' : 'none'

    function perform({ operations, caret }: Edit): boolean {
      flushSync(() => dispatch(operations))
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

    const commands: Commands = {
      write(id, text) {
        const { outline, made } = ready(id)
        const node = findNode(outline, id)
        if (node) dispatch([...made, editText(node, text)])
      },
      run(command, id, start, end) {
        const node = findNode(now(), id)
        if (command === 'toggle-done' && todo && node) commands.setDone(id, node.box !== 'done')
        const done = perform(editFor(command, now(), id, start, end))
        return done || command === 'split' || (node !== null && ours.has(command))
      },
      paste(id, start, end, text) {
        const { outline, made } = ready(id)
        const { operations, caret } = pasteLines(outline, id, start, end, text)
        perform({ operations: [...made, ...operations], caret })
      },
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
        onDelete(matters ? { node: id, count: subtreeIds(outline.nodes, id).size, operations } : null)
        perform(removeNode(outline, id))
      },
      restore({ node, operations }) {
        onDelete(null)
        perform({ operations, caret: { node, at: 0 } })
      },
      setDone(id, done) {
        dispatch([{ kind: 'done', id: newId(), node: id, day: done ? today : null }])
      },
      setGoal(id, isGoal) {
        dispatch([{ kind: 'goal', id: newId(), node: id, isGoal }])
      },
    }
    return commands
  }, [dispatch, now, today, section, todo, root, onDelete])
}

function putCaret(root: HTMLElement | null, { node, at }: Caret): void {
  const area = root?.querySelector<HTMLTextAreaElement>(`textarea[data-node="${node}"]`)
  area?.focus()
  area?.setSelectionRange(at, at)
}
