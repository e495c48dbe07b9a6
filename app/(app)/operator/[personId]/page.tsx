import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { signOutAction } from '@/features/account/actions'
import { OperatedView } from '@/features/operator/components/operated-view'
import { findOperated } from '@/features/operator/queries'
import { isDeedNotice } from '@/features/operator/rules/deeds'

type Props = PageProps<'/operator/[personId]'>

const load = cache(async (personId: string) => findOperated(await requireViewer(), personId))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, errors] = await Promise.all([load((await params).personId), getTranslations('errorPage')])
  return { title: page ? page.account.email : errors('notFoundTitle') }
}

/** One account, and what an operator can do to it. Not found for anybody else. */
export default async function Page({ params, searchParams }: Props) {
  const [page, { notice }] = await Promise.all([load((await params).personId), searchParams])
  if (!page) notFound()
  const t = await getTranslations('operator')
  return (
    <AppShell me={page.me} signOut={signOutAction} back={<WayBack href="/operator">{t('back')}</WayBack>}>
      <PageHeader
        title={<span className="break-all">{page.account.email}</span>}
        actions={
          <TextLink href="/operator" className="phone:hidden">
            {t('back')}
          </TextLink>
        }
      />
      {isDeedNotice(notice) && (
        <Notice tone="good" className="mb-6">
          {t(`notices.${notice}`)}
        </Notice>
      )}
      <OperatedView {...page} />
    </AppShell>
  )
}
