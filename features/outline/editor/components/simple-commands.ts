import { appendItem } from '@/features/outline/editing/rules/append'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { editText, findNode } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { tickOperations } from '@/features/outline/model/rules/ticks'
import type { Commands, Span, Surroundings } from './commands'

export type SimpleCommands = Pick<Commands, 'write' | 'fold' | 'tick' | 'setGoal'> & {
  /** the outline with this item in it: the empty row of an empty section is stored with its first words */
  ready: (id: string) => { outline: Outline; made: Operation[] }
  /** the item of a field and its selection; null where line breaks are kept as such */
  placeIn: (field: HTMLElement) => (Span & { id: string }) | null
}

/** What can be done as soon as the page is there: an item's words are kept, ticked and folded. */
export function simpleCommands(surroundings: Surroundings): SimpleCommands {
  const { section, todo, dispatch, now, todayNow, folds } = surroundings

  function ready(id: string): { outline: Outline; made: Operation[] } {
    const outline = now()
    if (findNode(outline, id)) return { outline, made: [] }
    const item = { node: id, text: '', box: todo ? 'open' : 'none' } as const
    const made = appendItem(outline, section, item).operations
    return { outline: made.reduce(applyOperation, outline), made }
  }

  return {
    ready,
    placeIn(field) {
      const id = field.dataset.node
      if (!(field instanceof HTMLTextAreaElement) || !id || findNode(now(), id)?.form === 'raw') return null
      return { id, start: field.selectionStart, end: field.selectionEnd }
    },
    write(id, text) {
      const { outline, made } = ready(id)
      const node = findNode(outline, id)
      if (node) dispatch([...made, editText(node, text)])
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
}
