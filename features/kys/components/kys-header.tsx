import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { ExportMenu } from '@/features/document/export/components/export-menu'
import { HistoryLink } from '@/features/history/components/history-link'
import type { KysPage } from '../queries'
import { isOfKys, unwrittenOf } from '../rules/advice'
import { StillToWrite } from './still-to-write'

/** How many of those who read it are named. */
const mostNames = 3

/** Whose KYS it is, who reads it, and what its owner can do with it as a whole. @param children further buttons */
export function KysHeader({ page, children }: { page: KysPage; children?: ReactNode }) {
  const t = useTranslations('kys')
  const { owner, readers } = page
  const names = readers.slice(0, mostNames).join(', ')
  const readBy = () =>
    readers.length > 0 ? t('readBy', { names, more: Math.max(0, readers.length - mostNames) }) : t('onlyMine')
  return (
    <>
      <PageHeader
        title={owner.name}
        lead={owner.relation === 'self' ? readBy() : 'KYS'}
        actions={
          owner.editable ? (
            <>
              <LinkButton href={`/people/${owner.id}/import`} size="small">
                {t('import')}
              </LinkButton>
              <HistoryLink ownerId={owner.id} />
              <ExportMenu ownerId={owner.id} />
            </>
          ) : (
            children
          )
        }
      />
      {owner.relation !== 'lead' && !page.outline.excerpt && <Still page={page} />}
    </>
  )
}

function Still({ page: { owner, sections, analyses, written } }: { page: KysPage }) {
  const t = useTranslations('kys')
  const words = useTranslations('sections')
  const current = analyses.find((analysis) => analysis.current)
  const kinds = written.filter((row) => row.analysisId === current?.id).map((row) => row.kind)
  // A document may have several sections of a kind: the first is where one goes on.
  const own = sections.flatMap(({ id, kind }, index) =>
    isOfKys(kind) && sections.findIndex((one) => one.kind === kind) === index
      ? [{ kind, id, label: words(`${kind}.title`) }]
      : [],
  )
  const gap = `/people/${owner.id}/gap` as const
  const others = current
    ? unwrittenOf(new Set(kinds)).map((kind) => ({
        label: kind === 'goal' ? t('goalOfAnalysis') : words(`${kind}.title`),
        href: `${gap}/${current.id}` as const,
      }))
    : // The current analysis may be hidden from other people: then nothing is said about it.
      owner.editable
      ? [{ label: t('analysis'), href: gap }]
      : []
  return (
    <StillToWrite
      lead={t(owner.editable ? 'still' : 'missing')}
      own={own}
      others={others}
      editable={owner.editable}
    />
  )
}
