import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { Notice } from '@/components/ui/notice'
import { signOutAction } from '@/features/account/actions'
import { OperationView } from '@/features/operator/components/operation-view'
import { findOperation } from '@/features/operator/queries'
import { isDeedNotice } from '@/features/operator/rules/deeds'
import { wantedBy } from '@/features/operator/rules/pages'

type Props = PageProps<'/operator'>

const load = cache(async (letters: string, page: number) =>
  findOperation(await requireViewer(), { letters, page }),
)

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { letters, page } = wantedBy(await searchParams)
  const [operation, t, errors] = await Promise.all([
    load(letters, page),
    getTranslations('operator'),
    getTranslations('errorPage'),
  ])
  return { title: operation ? t('title') : errors('notFoundTitle') }
}

/** Where an operator looks after accounts: numbers and addresses, nobody's words. Not found for anybody else. */
export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const { letters, page } = wantedBy(query)
  const operation = await load(letters, page)
  if (!operation) notFound()
  const t = await getTranslations('operator')
  return (
    <AppShell me={operation.me} signOut={signOutAction} layout="two">
      <PageHeader title={t('title')} lead={t('lead')} />
      {isDeedNotice(query.notice) && (
        <Notice tone="good" className="mb-6">
          {t(`notices.${query.notice}`)}
        </Notice>
      )}
      <OperationView operation={operation} letters={letters} />
    </AppShell>
  )
}
