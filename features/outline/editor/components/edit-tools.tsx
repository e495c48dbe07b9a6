import { useTranslations } from 'next-intl'
import { type ComponentProps, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { Keyboard, Redo2, Undo2 } from '@/components/ui/icons'
import { quietComponent } from '@/components/ui/late'
import { useUndoing } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { isComposing } from '@/lib/is-composing'
import { later } from '@/lib/later'
import { useItemAddress, useLeadTo } from './item-address'
import { useItemsHere } from './items-here'
import { useUndoKeys } from './use-undo-keys'

const KeyDialog = quietComponent(() => import('./key-dialog').then((loaded) => loaded.KeyDialog))
const dragging = later(() => import('./item-dragging'))

/**
 * Tools for all outlines of a page: undo, the list of keys, and jumping to the item in the address.
 */
export function EditTools() {
  const t = useTranslations('outline')
  const { canUndo, canRedo } = useUndoing()
  const [turned, setTurned] = useState<'undo' | 'redo' | null>(null)
  const [open, setOpen] = useState(false)
  const turn = useUndoKeys(setTurned)
  const leadTo = useLeadTo()
  const close = useCallback(() => setOpen(false), [])
  useItemAddress(leadTo)
  useItemsHere(leadTo)
  useKeyListKey(setOpen)
  const Dragging = useSyncExternalStore(dragging.listen, dragging.now, () => null)?.ItemDragging

  return (
    <div className="flex max-sm:pointer-coarse:-me-2">
      <Tool
        label={t('takeBack')}
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        onClick={() => turn('undo')}
      >
        <Undo2 className="size-5" />
      </Tool>
      {/* On a phone it comes when there is something to do again, on the side where nothing else moves. */}
      <Tool
        label={t('doAgain')}
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!canRedo}
        onClick={() => turn('redo')}
        className="phone:-order-1 phone:disabled:hidden"
      >
        <Redo2 className="size-5" />
      </Tool>
      <Tool
        label={t('keyList.title')}
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
        className="max-lg:hidden"
      >
        <Keyboard className="size-5" />
      </Tool>
      <span role="status" className="sr-only">
        {turned ? t(turned === 'undo' ? 'takenBack' : 'doneAgain') : ''}
      </span>
      {Dragging && <Dragging />}
      <KeyDialog open={open} onClose={close} />
    </div>
  )
}

function Tool({ label, className, ...button }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cn(
        'inline-flex size-8 items-center justify-center rounded hover:bg-sunken disabled:opacity-40 pointer-coarse:size-11',
        className,
      )}
      {...button}
    />
  )
}

/** `?` outside of fields. */
function useKeyListKey(open: (isOpen: true) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== '?' || document.querySelector('dialog[open]')) return
      const isField =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable]') !== null
      if (!isField) open(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [open])
}
