import { useFormatter, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { sectionTitle } from '@/features/outline/model/rules/section-title'
import { bringBackAction } from '../actions'
import type { DeletedItemsPage } from '../queries/pages'
import { type Deleted, deletedLength } from '../rules/deleted-items'

/** What was deleted and is still gone, the latest first, each with a button that brings it back. */
export function DeletedList({ page }: { page: DeletedItemsPage }) {
  const t = useTranslations('history')
  const { deleted, owner, me, older } = page
  const address = `/people/${owner.id}/history/deleted` as const
  if (deleted.length === 0) return <EmptyState title={t('noDeleted')}>{t('noDeletedText')}</EmptyState>
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {deleted.map((deleted) => (
          <li key={deleted.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
            <DeletedWords deleted={deleted} timeZone={me.timeZone} />
            <ActionForm
              action={bringBackAction}
              className="space-y-0"
              fields={{ owner: owner.id, deletion: deleted.id }}
            >
              <SubmitButton
                variant="secondary"
                size="small"
                aria-label={t('goneRestore', { text: deleted.words.slice(0, 60) })}
              >
                {t('bringBack')}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      {older && (
        <p className="mt-4">
          <TextLink href={`${address}?before=${older}`}>{t('olderDeleted')}</TextLink>
        </p>
      )}
    </>
  )
}

function DeletedWords({ deleted, timeZone }: { deleted: Deleted; timeZone: string }) {
  const t = useTranslations('history')
  const sections = useTranslations('sections')
  const format = useFormatter()
  const { kind, words, items, at, sectionKind, analysisId } = deleted
  const place = sectionKind
    ? (sectionTitle({ kind: sectionKind, heading: kind === 'section' ? words : null }) ??
      sections(`${sectionKind}.title`))
    : ''
  const text =
    kind === 'item' ? words : kind === 'section' ? place : t('analysis', { goal: words || t('blank') })
  return (
    <div className="min-w-[min(100%,14rem)] flex-1">
      <p className="whitespace-pre-wrap">{text.slice(0, deletedLength)}</p>
      <p className="text-quiet text-caption">
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
