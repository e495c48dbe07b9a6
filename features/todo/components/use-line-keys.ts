import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react'
import { caretAt, charactersBefore } from '@/features/outline/editor/components/caret'
import { isComposing } from '@/lib/is-composing'
import type { SheetPart } from './todo-sheet'

type LineKeysSource = {
  onStep: (id: string, by: 1 | -1) => void
  onSheet: (id: string, part: SheetPart) => void
}

type LineKeys = {
  onClick: (event: MouseEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
  onBlur: (event: FocusEvent) => void
  /** where the caret of a line goes whose words are being written, among the words as they are read; null for the others */
  caretOf: (id: string) => number | null
}

const lineOf = (target: EventTarget) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-line]')?.dataset.line ?? null) : null
const doOf = (target: EventTarget) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-do]')?.dataset.do ?? null) : null

/** Hears clicks and keys for all lines: words become a field, days and competencies open the sheet. */
export function useLineKeys({ onStep, onSheet }: LineKeysSource): LineKeys {
  const [writing, setWriting] = useState<{ id: string; caret: number } | null>(null)

  function onClick(event: MouseEvent) {
    const [id, what] = [lineOf(event.target), doOf(event.target)]
    if (!id || !(event.target instanceof Element)) return
    if (what === 'day' || what === 'aim') return onSheet(id, what)
    // Fingers have the whole line for one target, beside the tick.
    if (window.matchMedia('(pointer: coarse)').matches) {
      if (!event.target.closest('a, input, textarea')) onSheet(id, 'day')
    } else if (what === 'words' && window.getSelection()?.isCollapsed !== false) {
      setWriting({ id, caret: caretIn(event) })
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const id = lineOf(event.target)
    if (!id || isComposing(event)) return
    const { key, code, altKey } = event
    const isPlain = !altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
    const isField = event.target instanceof HTMLTextAreaElement
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) onStep(id, key === 'ArrowUp' ? -1 : 1)
    else if (isField || !isPlain) return
    else if (doOf(event.target) === 'words' && (key === 'Enter' || key === ' '))
      setWriting({ id, caret: event.target instanceof Element ? (event.target.textContent?.length ?? 0) : 0 })
    // By its place, because a Korean keyboard names another letter.
    else if (code === 'KeyD') onSheet(id, 'day')
    else return
    event.preventDefault()
  }

  function onBlur(event: FocusEvent) {
    // Another window has the focus: whoever comes back goes on writing.
    if (!(event.target instanceof HTMLTextAreaElement) || document.activeElement === event.target) return
    if (event.target.dataset.node === writing?.id) setWriting(null)
  }

  return { onClick, onKeyDown, onBlur, caretOf: (id) => (writing?.id === id ? writing.caret : null) }
}

/** The place of a click among the words, as they are read. */
function caretIn({ clientX, clientY, target }: MouseEvent): number {
  const words = target instanceof Element ? target.closest<HTMLElement>('[data-do=words]') : null
  return words ? charactersBefore(words, caretAt(clientX, clientY)) : 0
}
