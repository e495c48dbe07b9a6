/** What a key means in an item; null leaves it to the browser. */
export type Command =
  | 'split'
  | 'indent'
  | 'outdent'
  | 'merge-backward'
  | 'merge-forward'
  | 'previous'
  | 'next'
  | 'move-up'
  | 'move-down'
  | 'toggle-done'
  | 'escape'
  | 'select-up'
  | 'select-down'
  | 'select-all'
  | 'fold'
  | 'unfold'
  | 'bold'
  | 'italic'
  | 'link'

/** A key press, and where it happened. */
export type Press = {
  key: string
  shift: boolean
  alt: boolean
  /** Control, or Command on a Mac */
  control: boolean
  /** An input method is in the middle of a syllable. */
  composing: boolean
  text: string
  start: number
  end: number
  /** Whether the caret is in the first or last line; functions, because finding out is costly. */
  isFirstLine: () => boolean
  isLastLine: () => boolean
  /** Escape came just before, or Tab led here: Tab then leaves the outline instead of indenting. */
  escaped: boolean
  /** A verbatim block, in which Enter breaks the line. */
  verbatim: boolean
}

/** What a key press does, as in other outliners; null while an input method composes. */
export function commandOf(press: Press): Command | null {
  const { key, shift, alt, control, start, end } = press
  if (press.composing) return null
  if (alt || (control && shift))
    return key === 'ArrowUp' ? 'move-up' : key === 'ArrowDown' ? 'move-down' : null
  if (control) return withControl(press)
  const isCaret = start === end
  switch (key) {
    case 'Enter':
      return shift || press.verbatim ? null : 'split'
    case 'Tab':
      return press.escaped ? null : shift ? 'outdent' : 'indent'
    case 'Escape':
      return 'escape'
    case 'Backspace':
      return isCaret && start === 0 ? 'merge-backward' : null
    case 'Delete':
      return isCaret && start === press.text.length ? 'merge-forward' : null
    case 'ArrowUp':
      if (shift) return start === 0 ? 'select-up' : null
      return isCaret && press.isFirstLine() ? 'previous' : null
    case 'ArrowDown':
      if (shift) return end === press.text.length ? 'select-down' : null
      return isCaret && press.isLastLine() ? 'next' : null
    default:
      return null
  }
}

function withControl({ key, start, end, text, verbatim }: Press): Command | null {
  switch (key.toLowerCase()) {
    case 'enter':
      return 'toggle-done'
    case 'arrowup':
      return 'fold'
    case 'arrowdown':
      return 'unfold'
    case 'a':
      return start === 0 && end === text.length ? 'select-all' : null
    case 'b':
      return verbatim ? null : 'bold'
    case 'i':
      return verbatim ? null : 'italic'
    case 'k':
      return verbatim || start === end ? null : 'link'
    default:
      return null
  }
}
