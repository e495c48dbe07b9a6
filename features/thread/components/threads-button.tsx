'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef } from 'react'
import { MessageSquare, MessageSquarePlus } from '@/components/ui/icons'
import { lateComponent } from '@/components/ui/late'
import { useMounted } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { isComposing } from '@/lib/is-composing'
import { countThreads } from '../rules'
import { usePageThreads } from './page-threads'
import type { ThreadPanelProps } from './thread-panel'

const ThreadPanel = lateComponent(() => import('./thread-panel').then((loaded) => loaded.ThreadPanel))

type ThreadsButtonProps = ThreadPanelProps & {
  tabStop: boolean
  /** whether the comments were unfolded or folded; null: neither yet */
  chosen: boolean | null
  onChoose: (isOpen: boolean) => void
}

/** A button with the number of comments about something; unfolds them. */
export function ThreadsButton({ tabStop, chosen, onChoose, ...panel }: ThreadsButtonProps) {
  const t = useTranslations('thread')
  const { typed } = usePageThreads()
  const mounted = useMounted()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const { threads, name, place } = panel
  const open = chosen ?? typed.has(place.node ?? place.section)
  const { open: count, drafts, news } = countThreads(threads)
  const isNew = threads.length === 0
  const Icon = isNew ? MessageSquarePlus : MessageSquare

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || isComposing(event)) return
    event.stopPropagation()
    onChoose(false)
    button.current?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        // A click before would be lost.
        disabled={!mounted}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-news={news || undefined}
        aria-label={isNew ? t('leave', { name }) : t('count', { name, count, drafts, news })}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onChoose(!open)}
        className={cn(
          'inline-flex h-7 min-w-7 shrink-0 items-center justify-center gap-1 rounded px-1 text-caption tabular-nums hover:bg-sunken focus-visible:opacity-100 aria-expanded:bg-sunken aria-expanded:opacity-100 print:hidden',
          count > 0 ? 'font-medium text-accent' : 'text-quiet',
          isNew &&
            'item-offer group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-fine:opacity-0',
        )}
      >
        <Icon className="size-4" />
        {count > 0 && count}
        {news > 0 && (
          <span className="rounded bg-accent px-1 font-semibold text-on-accent text-caption leading-5 forced-colors:border">
            {t('newCount', { count: news })}
          </span>
        )}
        {drafts > 0 && <span aria-hidden className="size-1.5 rounded-full bg-warn" />}
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only Escape of its fields and buttons is heard
        <div id={id} onKeyDown={closeOnEscape} className="order-last min-w-0 basis-full">
          <ThreadPanel {...panel} />
        </div>
      )}
    </>
  )
}
