import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { ExportMenu } from '@/features/document/export/components/export-menu'
import { HistoryLink } from '@/features/history/components/history-link'
import type { Owner } from '@/features/person/queries'

/** Whose KYS it is, and what its owner can do with it as a whole. @param children further buttons */
export function KysHeader({ owner, children }: { owner: Owner; children?: ReactNode }) {
  const t = useTranslations('kys')
  return (
    <PageHeader
      title={t('title', { name: owner.name })}
      lead={owner.editable && t('lead')}
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
  )
}
