import { useFormatter, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { sectionTitle } from '@/features/outline/model/rules/section-title'
import { bringBackAction } from '../actions'
import type { GravesPage } from '../queries/pages'
import { type Grave, graveLength } from '../rules/deleted-items'

/** What was deleted and is still gone, the latest first, each with a button that brings it back. */
export function GraveList({ page }: { page: GravesPage }) {
  const t = useTranslations('history')
  const { graves, owner, me, older } = page
  const address = `/people/${owner.id}/history/deleted` as const
  if (graves.length === 0) return <EmptyState title={t('noGraves')}>{t('noGravesText')}</EmptyState>
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {graves.map((grave) => (
          <li key={grave.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
            <GraveWords grave={grave} timeZone={me.timeZone} />
            <ActionForm
              action={bringBackAction}
              className="space-y-0"
              fields={{ owner: owner.id, deletion: grave.id }}
            >
              <SubmitButton
                variant="secondary"
                size="small"
                aria-label={t('goneRestore', { text: grave.words.slice(0, 60) })}
              >
                {t('bringBack')}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      {older && (
        <p className="mt-4">
          <TextLink href={`${address}?before=${older}`}>{t('olderGraves')}</TextLink>
        </p>
      )}
    </>
  )
}

function GraveWords({ grave, timeZone }: { grave: Grave; timeZone: string }) {
  const t = useTranslations('history')
  const sections = useTranslations('sections')
  const format = useFormatter()
  const { kind, words, items, at, sectionKind, analysisId } = grave
  const place = sectionKind
    ? (sectionTitle({ kind: sectionKind, heading: kind === 'section' ? words : null }) ??
      sections(`${sectionKind}.title`))
    : ''
  const text =
    kind === 'item' ? words : kind === 'section' ? place : t('analysis', { goal: words || t('blank') })
  return (
    <div className="min-w-[min(100%,14rem)] flex-1">
      <p className="whitespace-pre-wrap">{text.slice(0, graveLength)}</p>
      <p className="text-quiet text-sm">
        {[
          ...(kind === 'item' ? [analysisId === null ? `KYS, ${place}` : place] : [t(`kinds.${kind}`)]),
          ...(items > 1 || kind !== 'item' ? [t('items', { count: items })] : []),
          t('deletedAt', {
            at: format.dateTime(new Date(at), {
              dateStyle: 'medium',
              timeStyle: 'short',
              hourCycle: 'h23',
              timeZone,
            }),
          }),
        ].join(' · ')}
      </p>
    </div>
  )
}
