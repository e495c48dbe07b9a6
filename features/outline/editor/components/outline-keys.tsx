import { useTranslations } from 'next-intl'
import { type MouseEvent, type ReactNode, useRef } from 'react'
import {
  ArrowDown,
  ArrowUp,
  ListIndentDecrease,
  ListIndentIncrease,
  SquareCheck,
} from '@/components/ui/icons'
import { focusedField } from './caret'
import { useTyping } from './use-typing'

/** What a phone's keyboard lacks, as the keys that the outline hears anyway: what each does is said in one place. */
const keys = [
  { name: 'outdent', icon: ListIndentDecrease, press: { key: 'Tab', shiftKey: true } },
  { name: 'indent', icon: ListIndentIncrease, press: { key: 'Tab' } },
  { name: 'move-up', icon: ArrowUp, press: { key: 'ArrowUp', altKey: true, shiftKey: true } },
  { name: 'move-down', icon: ArrowDown, press: { key: 'ArrowDown', altKey: true, shiftKey: true } },
  { name: 'tick', icon: SquareCheck, press: { key: 'Enter', ctrlKey: true } },
] as const

/**
 * In place of a phone's lower bar while an item is written: the outline's keys, above the keyboard on the screen. There
 * is one such bar for all outlines of a page, and it acts on the item with the caret.
 */
export function OutlineKeys() {
  const t = useTranslations('outline')
  const bar = useRef<HTMLDivElement>(null)
  const typing = useTyping(bar)
  if (!typing) return null
  return (
    <section ref={bar} aria-label={t('typingTools')} className="keys" onMouseDown={keepFocus}>
      {keys
        .filter(({ name }) => name !== 'tick' || typing.todo)
        .map(({ name, icon: Icon, press }) => (
          <Key key={name} label={t(name)} onClick={() => pressInFocused(press)}>
            <Icon className="size-5" />
          </Key>
        ))}
      {typing.linked && (
        <button type="button" onClick={() => pressInFocused({ key: 'l', code: 'KeyL', altKey: true })}>
          {t('linkKey')}
        </button>
      )}
      <button type="button" className="done" onClick={() => focusedField(document)?.blur()}>
        {t('typingDone')}
      </button>
    </section>
  )
}

function Key(props: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" aria-label={props.label} onClick={props.onClick}>
      {props.children}
    </button>
  )
}

/** The keyboard on the screen would go away with the focus. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

function pressInFocused(press: KeyboardEventInit): void {
  focusedField(document)?.dispatchEvent(
    new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true }),
  )
}
