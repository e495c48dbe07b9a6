import { useTranslations } from 'next-intl'
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ChevronDown, ChevronUp } from '@/components/ui/icons'
import { countChanged } from '../rules/changes'
import { PageChanges } from './page-changes'
import { marksOnPage, useChangeSteps } from './use-change-steps'
import { useKeyChoice } from './use-key-choice'

type ChangeBarProps = {
  /** the day of the mentor's last review, in words; null before the first */
  since: string | null
  /** how many comments here the viewer has not read */
  news?: number
  /** what else waits to be done on this page */
  children?: ReactNode
}

/** Below the header of a page: counts changes and unread comments, and steps through them. */
export function ChangeBar({ since, news = 0, children }: ChangeBarProps) {
  const t = useTranslations('changes')
  const bar = useRef<HTMLElement>(null)
  const [keys, setKeys] = useKeyChoice()
  const step = useChangeSteps(bar, keys)
  const changes = useContext(PageChanges)
  const count = countChanged(changes)
  const shown = useShown(changes, news)
  if (count + news === 0 && !children) return null
  const isStuck = shown?.stops === 0
  return (
    <section ref={bar} aria-label={t(count > 0 || children ? 'title' : 'newsTitle')} className="band">
      {count + news > 0 && (
        <>
          <p className="min-w-0">
            {count > 0 && <b className="tabular-nums">{t('since', { day: since ?? '', count })}</b>}
            {shown && shown.items < count && <> {t('shown', { shown: shown.items })}</>}
            {count > 0 && news > 0 && ' · '}
            {news > 0 && <b className="tabular-nums">{t('news', { count: news })}</b>}
          </p>
          <div className="flex gap-2">
            <StepButton hint="p" disabled={isStuck} onClick={() => step(-1)} keys={keys}>
              <ChevronUp className="size-4" />
              {t('previous')}
            </StepButton>
            <StepButton hint="n" disabled={isStuck} onClick={() => step(1)} keys={keys}>
              <ChevronDown className="size-4" />
              {t('next')}
            </StepButton>
          </div>
          <label className="flex min-h-8 items-center gap-2 pointer-coarse:hidden">
            <input
              type="checkbox"
              checked={keys}
              onChange={(event) => setKeys(event.target.checked)}
              className="size-4 accent-accent"
            />
            {t('useKeys')}
          </label>
        </>
      )}
      {children}
    </section>
  )
}

type StepButtonProps = {
  hint: 'n' | 'p'
  keys: boolean
  disabled: boolean
  onClick: () => void
  children: ReactNode
}

function StepButton({ hint, keys, children, ...rest }: StepButtonProps) {
  return (
    <Button {...rest} variant="secondary" size="small" aria-keyshortcuts={keys ? hint : undefined}>
      {children}
      {keys && (
        <kbd aria-hidden className="font-mono text-quiet pointer-coarse:hidden">
          {hint}
        </kbd>
      )}
    </Button>
  )
}

/** How many changed items, and how many stops, this view shows; null until it is rendered. */
function useShown(changes: object, news: number): { items: number; stops: number } | null {
  const [shown, setShown] = useState<{ items: number; stops: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items and other news are other marks on the page
  useEffect(() => {
    const marks = marksOnPage()
    const items = new Set(marks.flatMap((mark) => mark.dataset.changed?.split(' ') ?? [])).size
    setShown({ items, stops: marks.length })
  }, [changes, news])
  return shown
}
