import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from './icons'
import { VisuallyHidden } from './visually-hidden'

/** What kind of news a notice brings. */
export type NoticeTone = 'info' | 'good' | 'warn' | 'danger'

const looks = {
  info: { icon: Info, style: 'border-accent/30 bg-accent-soft', mark: 'text-accent' },
  good: { icon: CircleCheck, style: 'border-good/30 bg-good-soft', mark: 'text-good' },
  warn: { icon: TriangleAlert, style: 'border-warn/30 bg-warn-soft', mark: 'text-warn' },
  danger: { icon: CircleAlert, style: 'border-danger/30 bg-danger-soft', mark: 'text-danger' },
}

type NoticeProps = {
  tone?: NoticeTone
  title?: ReactNode
  /** false for text that was there from the start: nothing is announced then */
  live?: boolean
  className?: string
  children?: ReactNode
}

/** A few words beside the text: announced at once when they are a problem, politely otherwise. */
export function Notice({ tone = 'info', title, live = true, className, children }: NoticeProps) {
  const t = useTranslations('ui')
  const { icon: Icon, style, mark } = looks[tone]
  const role = tone === 'danger' ? 'alert' : 'status'
  return (
    <div
      role={live ? role : undefined}
      className={cn('flex gap-3 rounded-md border px-4 py-3 text-ink', style, className)}
    >
      <Icon className={cn('mt-1 size-5 shrink-0', mark)} />
      <div className="min-w-0 flex-1">
        <VisuallyHidden>{t(tone)}: </VisuallyHidden>
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
