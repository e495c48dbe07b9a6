import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Plus, TextQuote } from '@/components/ui/icons'
import { inRow } from '@/features/competency/components/row-style'
import { useMounted } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { SuggestForm } from './suggest-form'

type SuggestButtonProps = {
  kind: 'todo' | 'words'
  /** the item to be reworded, or the competency of the to-do */
  node: { id: string; text: string }
  tabStop?: boolean
}

/** What is typed and not stored, by kind and item: the button goes as soon as the drawer tells of another item. */
const typedBefore = new Map<string, string>()

/** A mentor's button to suggest something about an item. Its dialog keeps typed words when closed. */
export function SuggestButton({ kind, node, tabStop = true }: SuggestButtonProps) {
  const t = useTranslations('suggestion')
  const mounted = useMounted()
  const [open, setOpen] = useState(false)
  const about = `${kind} ${node.id}`
  const type = useCallback((text: string) => typedBefore.set(about, text), [about])
  const done = useCallback(() => {
    typedBefore.delete(about)
    setOpen(false)
  }, [about])
  const name = t(`${kind}.suggestFor`, { text: node.text })
  const isWords = kind === 'words'
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-haspopup="dialog"
        aria-label={name}
        title={isWords ? t('words.suggest') : undefined}
        disabled={!mounted}
        tabIndex={tabStop ? undefined : -1}
        onClick={() => setOpen(true)}
        className={cn(
          'min-h-7 py-0 font-normal text-quiet hover:text-accent disabled:opacity-100',
          isWords ? 'item-offer min-w-7 shrink-0 px-1.5' : '-ml-2.5',
          inRow,
        )}
      >
        {isWords ? <TextQuote className="size-4" /> : <Plus aria-hidden className="size-3.5" />}
        {!isWords && t('todo.suggest')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(`${kind}.suggest`)}>
        <p className="mb-3 max-h-40 overflow-y-auto whitespace-pre-wrap text-quiet">{node.text}</p>
        <SuggestForm
          kind={kind}
          node={node}
          text={typedBefore.get(about) ?? (isWords ? node.text : '')}
          onType={type}
          onDone={done}
        />
      </Dialog>
    </>
  )
}
