'use client'

import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import { TextLink } from '@/components/ui/text-link'
import { LevelAxis } from '@/features/competency/components/level-axis'
import { Track } from '@/features/competency/components/track'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { aimAddress, openAims, stepsOf } from '../rules/aims'

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
      {aims.length > 0 && (
        <div className="mt-1 flex justify-end pe-14.5 max-sm:hidden">
          <div className="w-49">
            <LevelAxis />
          </div>
        </div>
      )}
      <ul className="mt-1 [&>li]:grid [&>li]:min-h-8.5 [&>li]:grid-cols-[minmax(0,1fr)_12.25rem_2.75rem] max-sm:[&>li]:grid-cols-[minmax(0,1fr)_8rem_2.75rem] [&>li]:items-center [&>li]:gap-x-3.5 [&>li]:py-1 pointer-coarse:[&>li]:min-h-11">
        {aims.map((aim) => (
          <li key={aim.id}>
            <PageLink
              href={aimAddress(personId, aim)}
              className="line-clamp-2 leading-5 underline-offset-4 hover:underline"
            >
              <RenderedText text={aim.name} links={false} />
            </PageLink>
            <Track name={aim.name} self={aim.self} target={aim.target} slim />
            <small className="whitespace-nowrap text-end text-caption text-quiet tabular-nums">
              {t('count', { count: aim.left })}
            </small>
          </li>
        ))}
      </ul>
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
