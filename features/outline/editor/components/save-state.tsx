'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import {
  useMounted,
  useOutline,
  useQueue,
  useQueueStatus,
} from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { EditTools } from './edit-tools'
import { RefusedList } from './refused-list'
import { ToConflict } from './to-conflict'

/**
 * Shows at the edge of the window whether everything is saved. Problems are announced to screen readers,
 * routine changes are not.
 */
export function SaveState() {
  const t = useTranslations('outline.save')
  const { state, until, stored, conflicts, refused } = useQueueStatus()
  const queue = useQueue()
  const mounted = useMounted()
  const pathname = usePathname()
  const sections = useOutline((outline) => outline.sections.map(({ id }) => id))
  const elsewhere = refused.filter(({ section }) => section === null || !sections.includes(section))
  const bar = useRef<HTMLDivElement>(null)
  useRoomBelow(bar)
  const onlyAsked = state === 'refused' && refused.length === 0
  const words = onlyAsked ? t('conflict', { count: conflicts.length }) : t(state, { until })
  const calm = state === 'saved' || state === 'saving'
  return (
    <div
      ref={bar}
      data-save={mounted ? state : undefined}
      className={cn(
        'fixed right-3 bottom-[calc(0.75rem+var(--lower-edge,0rem))] z-30 max-h-[50dvh] max-w-[calc(100vw-1.5rem)] overflow-auto rounded-md text-caption sm:max-w-md print:hidden',
        calm && stored
          ? 'border border-line bg-paper px-2 py-0.5 text-quiet'
          : 'border border-warn/30 bg-warn-soft px-4 py-2 text-ink shadow-md',
      )}
    >
      <noscript>{t('noScript')}</noscript>
      <div className="flex flex-wrap items-center justify-end gap-x-2">
        <p aria-hidden={calm} className="flex-1">
          {mounted ? words : ''}
        </p>
        {mounted && <EditTools />}
      </div>
      <p role="status" className="sr-only">
        {calm ? t('saved') : words}
      </p>
      <ToConflict />
      {(state === 'offline' || state === 'busy' || state === 'full') && (
        <Button size="small" onClick={queue?.retry} className="mt-1">
          {t('retry')}
        </Button>
      )}
      {state === 'signed-out' && (
        <TextLink href={`/sign-in?callbackUrl=${encodeURIComponent(pathname)}`} target="_blank">
          {t('signIn')}
        </TextLink>
      )}
      {!stored && <p className="mt-1 font-medium text-danger">{t('notStored')}</p>}
      <RefusedList section={null} edits={elsewhere} />
    </div>
  )
}

/** Pixels at the end of every page that are left free below its text. */
const usualRoom = 96

/** Reserves room for the bar, so that the end of the page can be scrolled above it however tall it is. */
function useRoomBelow(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    const { style } = document.body
    const observer = new ResizeObserver(() => {
      const needed = element.offsetHeight + 32 - usualRoom
      style.paddingBottom = needed > 0 ? `${needed}px` : ''
      // Where elements above the bar begin.
      style.setProperty('--save-bar', `${element.offsetHeight}px`)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.paddingBottom = ''
      style.removeProperty('--save-bar')
    }
  }, [bar])
}
