import { useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import {
  ArrowDown,
  ArrowUp,
  GripVertical,
  ListIndentDecrease,
  ListIndentIncrease,
  Plus,
  Trash2,
} from '@/components/ui/icons'
import { menuItemStyle } from '@/components/ui/menu-item-style'
import type { Commands } from './commands'
import { CopyItem } from './copy-item'

type ItemMenuProps = {
  id: string
  /** what the item is called, such as "필요역량 1.2" */
  name: string
  tabStop: boolean
  open: boolean
  onOpen: (open: boolean) => void
  commands: Commands
}

const moves = [
  { command: 'indent', icon: ListIndentIncrease },
  { command: 'outdent', icon: ListIndentDecrease },
  { command: 'move-up', icon: ArrowUp },
  { command: 'move-down', icon: ArrowDown },
] as const

/** Near the lower edge it would open below the window, or below a phone's bar. */
function showWhole(menu: HTMLElement | null): void {
  menu?.scrollIntoView({ block: 'nearest' })
}

/** Neither a drag nor a click on the handle changes the caret or the selection. */
function keepFocus(event: MouseEvent) {
  event.preventDefault()
  event.stopPropagation()
}

/**
 * The handle of an item: it is dragged by it, and a click opens all that the keys do, as buttons. The menu stays
 * open while an item is moved.
 */
export function ItemMenu({ id, name, tabStop, open, onOpen, commands }: ItemMenuProps) {
  const t = useTranslations('outline')
  const button = useRef<HTMLButtonElement>(null)

  function closeOnLeave(event: FocusEvent<HTMLDivElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) onOpen(false)
  }

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    onOpen(false)
    button.current?.focus()
  }

  function toggle() {
    onOpen(!open)
    // What is pressed next, or Escape, belongs to the menu.
    button.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      role="group"
      aria-label={t('menu', { item: name })}
      onBlur={closeOnLeave}
      onKeyDown={closeOnEscape}
      className="item-grip print:hidden"
    >
      <button
        ref={button}
        type="button"
        data-grip
        aria-expanded={open}
        aria-label={t('menu', { item: name })}
        tabIndex={tabStop ? 0 : -1}
        onMouseDown={keepFocus}
        onClick={toggle}
        className="flex size-full cursor-grab touch-manipulation select-none items-center justify-center rounded text-quiet [-webkit-touch-callout:none] hover:bg-sunken aria-expanded:bg-sunken"
      >
        <GripVertical className="size-4" />
      </button>
      {open && (
        <div
          ref={showWhole}
          // Below the last item of a page, it makes the page as much longer as the bar covers.
          className="after:absolute after:top-full after:h-[calc(var(--lower-bar)+1.5rem)] after:w-px after:content-[''] absolute start-0 z-20 mt-1 w-56 rounded-md border border-line bg-raised p-1 text-work shadow-lg max-sm:end-0 max-sm:start-auto"
        >
          <button type="button" onClick={() => commands.addBelow(id)} className={menuItemStyle}>
            <Plus className="size-4" />
            {t('add')}
          </button>
          {moves.map(({ command, icon: Icon }) => (
            <button
              key={command}
              type="button"
              onClick={(event) => {
                commands.run(command, id, 0, 0)
                event.currentTarget.focus()
              }}
              className={menuItemStyle}
            >
              <Icon className="size-4" />
              {t(command)}
            </button>
          ))}
          <CopyItem id={id} />
          <button type="button" onClick={() => commands.remove(id)} className={menuItemStyle}>
            <Trash2 className="size-4" />
            {t('delete')}
          </button>
        </div>
      )}
    </div>
  )
}
