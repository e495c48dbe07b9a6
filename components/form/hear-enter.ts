import { type RefObject, useEffect } from 'react'

type Field = HTMLTextAreaElement | HTMLInputElement

/**
 * Catches Enter where an input method reports it only as a coming line break: WebKit names the key 229 behind
 * a Korean syllable, and keyboards on a screen name no key. An Enter that only confirms a composition brings
 * no line break.
 *
 * @param within a field, or an element with fields in it
 * @param enter what Enter does in that field; where it answers false, the line is broken
 * @returns a function that stops listening
 */
export function hearEnter(within: HTMLElement, enter: (field: Field) => boolean): () => void {
  let isModified = false
  const press = (event: KeyboardEvent) => {
    isModified = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey
  }
  const input = (event: InputEvent) => {
    const isLineBreak = event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph'
    const field = event.target
    const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    if (!isLineBreak || !isField || isModified || event.isComposing) return
    if (enter(field)) event.preventDefault()
  }
  within.addEventListener('keydown', press, { capture: true })
  within.addEventListener('beforeinput', input)
  return () => {
    within.removeEventListener('keydown', press, { capture: true })
    within.removeEventListener('beforeinput', input)
  }
}

/** The same as a hook, for an element that stays on the page. */
export function useEnter(within: RefObject<HTMLElement | null>, enter: (field: Field) => boolean): void {
  useEffect(() => (within.current ? hearEnter(within.current, enter) : undefined), [within, enter])
}
