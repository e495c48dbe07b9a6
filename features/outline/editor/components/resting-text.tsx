import type { MouseEvent } from 'react'
import type { Node } from '@/features/outline/model/rules/outline'
import { headingPieces, typedOffset } from '../rules/pieces'
import { caretAt, charactersBefore, putCaret } from './caret'
import { Pieces, usePieces } from './rendered-text'

type RestingTextProps = {
  id: string
  text: string
  form: Node['form']
  /** shown quietly where nothing is written */
  placeholder?: string
  /** whether a click makes it a field */
  writable: boolean
}

/** The words of an item that is not being written. A click puts the caret where it was made. */
export function RestingText({ id, text, form, placeholder, writable }: RestingTextProps) {
  const read = usePieces(text)
  const pieces = form === 'raw' ? (headingPieces(text) ?? read) : read

  function open(event: MouseEvent<HTMLElement>) {
    const isOther = event.target instanceof Element && event.target.closest('a') !== null
    const isSelecting = getSelection()?.isCollapsed === false
    if (!writable || isOther || isSelecting || event.shiftKey || event.ctrlKey || event.metaKey) return
    const at = typedAt(event.currentTarget, caretAt(event.clientX, event.clientY))
    putCaret(event.currentTarget.closest('[role=treeitem]'), { node: id, at })
  }

  /** Where text was selected before, the first of two clicks only ends that, and the second one selects a word. */
  function openWord({ currentTarget: element }: MouseEvent<HTMLElement>) {
    const selection = getSelection()
    if (!writable || !selection || selection.rangeCount === 0) return
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
    const at = typedAt(element, { node: startContainer, offset: startOffset })
    const to = typedAt(element, { node: endContainer, offset: endOffset })
    putCaret(element.closest('[role=treeitem]'), { node: id, at, to })
  }

  const typedAt = (element: HTMLElement, caret: ReturnType<typeof caretAt>) =>
    text === '' ? 0 : typedOffset(pieces, text, charactersBefore(element, caret))

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the row takes the focus, and with it the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div data-node={writable ? id : undefined} onClick={open} onDoubleClick={openWord} className="item-text">
      {text === '' && placeholder ? (
        <span data-placeholder className="text-quiet">
          {placeholder}
        </span>
      ) : (
        <Pieces text={text} pieces={pieces} />
      )}
    </div>
  )
}
