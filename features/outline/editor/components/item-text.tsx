import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { commandOf } from '@/features/outline/editing/rules/key-command'
import { textLimit } from '@/features/outline/model/rules/limits'
import type { Node } from '@/features/outline/model/rules/outline'
import { useQueue } from '@/features/outline/sync/components/outline-provider'
import { isComposing } from '@/lib/is-composing'
import { caretLine } from './caret-line'
import { clipOf } from './clip'
import type { Commands } from './commands'
import { writing } from './late-commands'

type ItemTextProps = {
  id: string
  text: string
  form: Node['form']
  /** what the field is called, such as "필요역량 1.2" */
  name: string
  placeholder?: string
  commands: Commands
}

/** The words of the item that is being written: a field that grows with them and knows the keys of an outline. */
export function ItemText({ id, text, form, name, placeholder, commands }: ItemTextProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const escaped = useRef(false)
  const tabBeganHere = useRef(false)
  const queue = useQueue()
  useGrowth(area, text)
  useEffect(() => {
    // It is fetched again with the first key that needs it.
    writing.get().catch(() => {})
  }, [])

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
    const wasEscaped = escaped.current
    if (event.key !== 'Shift') escaped.current = false
    tabBeganHere.current = event.key === 'Tab'
    const command = commandOf({
      key: event.key,
      shift: event.shiftKey,
      alt: event.altKey,
      control: event.ctrlKey || event.metaKey,
      composing: isComposing(event),
      text: value,
      start,
      end,
      isFirstLine: () => caretLine(event.currentTarget).first,
      isLastLine: () => caretLine(event.currentTarget).last,
      escaped: wasEscaped,
      verbatim: form === 'raw',
    })
    if (command === 'escape') escaped.current = true
    else if (command && commands.run(command, id, start, end)) event.preventDefault()
  }

  /** A person who came here with Tab is passing through: Tab goes on until another key is pressed. */
  function release(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Tab') return
    if (!tabBeganHere.current) escaped.current = true
    tabBeganHere.current = false
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget
    if (form !== 'raw' && commands.paste(id, start, end, clipOf(event.clipboardData))) event.preventDefault()
  }

  return (
    <textarea
      ref={area}
      rows={text.split('\n').length}
      data-node={id}
      aria-label={name}
      value={text}
      placeholder={placeholder}
      maxLength={textLimit}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => commands.write(id, event.target.value)}
      onKeyDown={press}
      onKeyUp={release}
      onPaste={paste}
      onBlur={() => {
        escaped.current = false
        tabBeganHere.current = false
        queue?.flush()
      }}
      className="item-text"
    />
  )
}

/** Sets the height by script in browsers without `field-sizing`. */
function useGrowth(area: { current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is what changes the height
  useLayoutEffect(() => {
    const element = area.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [area, text])
}
