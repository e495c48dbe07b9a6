import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { signOutAction } from '@/features/account/actions'
import { FrameworkFlow } from '@/features/framework/components/framework-flow'
import { findOwnFramework } from '@/features/framework/queries/frameworks'

type Props = PageProps<'/frameworks/[frameworkId]/edition'>

const load = cache(async (id: string) => findOwnFramework(await requireViewer(), id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).frameworkId),
    getTranslations('frameworks.new'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('editionTitle') : errors('notFoundTitle') }
}

/** Its author stores a new edition of a framework. */
export default async function Page({ params }: Props) {
  const page = await load((await params).frameworkId)
  if (!page) notFound()
  const { id, name } = page.framework
  const [t, { frameworks, errors, form, levels, ui }] = await Promise.all([
    getTranslations('frameworks.new'),
    getMessages(),
  ])
  return (
    <AppShell
      me={page.me}
      signOut={signOutAction}
      here="gap"
      back={<WayBack href={`/frameworks/${id}`}>{name}</WayBack>}
    >
      <PageHeader title={t('editionTitle')} lead={t('editionLead', { name })} />
      <NextIntlClientProvider messages={{ frameworks, errors, form, levels, ui }}>
        <FrameworkFlow me={page.me.id} framework={id} name={name} />
      </NextIntlClientProvider>
    </AppShell>
  )
}
