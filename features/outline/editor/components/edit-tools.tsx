import { useTranslations } from 'next-intl'
import { type ComponentProps, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Dialog } from '@/components/ui/dialog'
import { Keyboard, Redo2, Search, Undo2 } from '@/components/ui/icons'
import type { Match } from '@/features/outline/editing/rules/find'
import { useUndoing } from '@/features/outline/sync/components/outline-provider'
import { isComposing } from '@/lib/is-composing'
import { FindItem, sectionsOnPage } from './find-item'
import { useItemAddress, useLeadTo } from './item-address'
import { ItemDragging } from './item-dragging'
import { KeyList } from './key-list'
import { useUndoKeys } from './use-undo-keys'

type Dialogs = 'keys' | 'find'

/**
 * Tools for all outlines of a page: undo, search, the list of keys, and jumping to the item in the address.
 */
export function EditTools() {
  const t = useTranslations('outline')
  const { canUndo, canRedo } = useUndoing()
  const [turned, setTurned] = useState<'undo' | 'redo' | null>(null)
  const [open, setOpen] = useState<Dialogs | null>(null)
  const [words, setWords] = useState('')
  const turn = useUndoKeys(setTurned)
  const leadTo = useLeadTo()
  const close = useCallback(() => setOpen(null), [])
  useItemAddress(leadTo)
  useDialogKeys(setOpen)

  function choose(node: string, match: Match) {
    // The dialog gives the focus back when it closes, and only then may it go elsewhere.
    flushSync(() => setOpen(null))
    requestAnimationFrame(() => leadTo(node, match))
  }

  return (
    <div className="flex">
      <Tool
        label={t('takeBack')}
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        onClick={() => turn('undo')}
      >
        <Undo2 className="size-4" />
      </Tool>
      <Tool
        label={t('doAgain')}
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!canRedo}
        onClick={() => turn('redo')}
      >
        <Redo2 className="size-4" />
      </Tool>
      <Tool label={t('find.title')} aria-keyshortcuts="Control+K" onClick={() => setOpen('find')}>
        <Search className="size-4" />
      </Tool>
      <Tool label={t('keyList.title')} aria-keyshortcuts="?" onClick={() => setOpen('keys')}>
        <Keyboard className="size-4" />
      </Tool>
      <span role="status" className="sr-only">
        {turned ? t(turned === 'undo' ? 'takenBack' : 'doneAgain') : ''}
      </span>
      <ItemDragging />
      <Dialog open={open === 'keys'} onClose={close} title={t('keyList.title')}>
        <KeyList />
      </Dialog>
      <Dialog open={open === 'find'} onClose={close} title={t('find.title')}>
        <FindItem words={words} onWords={setWords} onChoose={choose} />
      </Dialog>
    </div>
  )
}

function Tool({ label, ...button }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="inline-flex size-8 items-center justify-center rounded text-quiet hover:bg-sunken disabled:opacity-40"
      {...button}
    />
  )
}

/** `?` and `/` outside of fields, Ctrl+K anywhere. */
function useDialogKeys(open: (dialog: Dialogs) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || event.altKey) return
      if (!['?', '/', 'k'].includes(event.key.toLowerCase())) return
      if (document.querySelector('dialog[open]')) return
      const isField =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable]') !== null
      const control = event.ctrlKey || event.metaKey
      if (event.key === '?' && !isField && !control) open('keys')
      const finds = control ? event.key.toLowerCase() === 'k' : event.key === '/' && !isField
      if (!finds || event.shiftKey || sectionsOnPage().length === 0) return
      event.preventDefault()
      open('find')
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [open])
}
