import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import type { Standing } from '@/features/reader/queries'

type WaitsProps = { me: { waiting: number; teamsWaiting: number }; standing: Standing }

/** What waits for the viewer, a sentence with a button each; nothing where nothing does. */
export function Waits({ me, standing: { pauses, reset } }: WaitsProps) {
  const t = useTranslations('start')
  const review = useTranslations('review.waiting')
  const team = useTranslations('team.waiting')
  const reader = useTranslations('reader')
  const isReset = pauses > 0 || reset !== null
  if (me.waiting === 0 && me.teamsWaiting === 0 && !isReset) return null
  return (
    <section aria-labelledby="waits" className="print:hidden">
      <h2 id="waits" className="mb-1.5 font-semibold text-reading">
        {t('waits')}
      </h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list">
        {isReset && (
          <Wait action={<LinkButton href="/settings/open">{reader('toOpen')}</LinkButton>}>
            {reader('afterReset')}
            <br />
            <small className="text-caption text-quiet">
              {pauses > 0 ? reader('pausedCount', { count: pauses }) : reader('lookBack')}
            </small>
          </Wait>
        )}
        {me.waiting > 0 && (
          <Wait action={<LinkButton href="/mentoring">{review('see')}</LinkButton>}>
            {review('line', { count: me.waiting })}
          </Wait>
        )}
        {me.teamsWaiting > 0 && (
          <Wait action={<LinkButton href="/teams">{team('see')}</LinkButton>}>
            {team('line', { count: me.teamsWaiting })}
          </Wait>
        )}
      </ul>
    </section>
  )
}

const Wait = ({ action, children }: { action: ReactNode; children: ReactNode }) => (
  <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-line border-b py-2.5 *:[a]:min-h-8.5 *:[a]:px-3 *:[a]:py-1 pointer-coarse:*:[a]:min-h-11">
    <p className="min-w-0">{children}</p>
    {action}
  </li>
)
