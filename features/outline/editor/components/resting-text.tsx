import type { MouseEvent } from 'react'
import { typedOffset } from '../rules/pieces'
import { caretAt, charactersBefore, putCaret } from './caret'
import { Pieces, usePieces } from './rendered-text'

type RestingTextProps = {
  id: string
  text: string
  /** shown quietly where nothing is written */
  placeholder?: string
  /** whether a click makes it a field */
  writable: boolean
}

/** The words of an item that is not being written. A click puts the caret where it was made. */
export function RestingText({ id, text, placeholder, writable }: RestingTextProps) {
  const pieces = usePieces(text)

  function open(event: MouseEvent<HTMLElement>) {
    const isOther = event.target instanceof Element && event.target.closest('a') !== null
    const isSelecting = getSelection()?.isCollapsed === false
    if (!writable || isOther || isSelecting || event.shiftKey || event.ctrlKey || event.metaKey) return
    const read = charactersBefore(event.currentTarget, caretAt(event.clientX, event.clientY))
    const at = text === '' ? 0 : typedOffset(pieces, text, read)
    putCaret(event.currentTarget.closest('[role=treeitem]'), { node: id, at })
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the row takes the focus, and with it the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div data-node={writable ? id : undefined} onClick={open} className="item-text">
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
