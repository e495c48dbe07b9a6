'use client'

import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { aimAddress, openAims, stepsOf } from '../rules/aims'
import { AimList } from './aim-list'

/** What the work is for: competencies with to-dos that are left, and the one that has none. */
export function TodoAims({ personId, editable }: { personId: string; editable: boolean }) {
  const t = useTranslations('todo.plan')
  const { aims, idle } = useOutline(openAims)
  if (aims.length === 0 && !idle) return null
  return (
    <section aria-labelledby="aims">
      <header className="flex items-baseline justify-between gap-3">
        <h2 id="aims" className="font-semibold text-reading">
          {t('aims')}
        </h2>
        {aims.length > 0 && (
          <span aria-hidden className="text-caption text-quiet">
            {t('aimsCount')}
          </span>
        )}
      </header>
      <AimList
        personId={personId}
        aims={aims.map((aim) => ({ ...aim, words: t('count', { count: aim.left }) }))}
      />
      {idle && (
        <p className="mt-2 text-caption text-quiet">
          {t.rich('idle', {
            name: idle.name,
            steps: stepsOf(idle),
            b: (words) => <b className="font-semibold text-ink">{words}</b>,
          })}
          {editable && (
            <>
              <br />
              <TextLink href={aimAddress(personId, idle)}>{t('idleAsk')}</TextLink>
            </>
          )}
        </p>
      )}
    </section>
  )
}
