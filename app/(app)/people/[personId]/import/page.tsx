import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { v7 as newId } from 'uuid'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { signOutAction } from '@/features/account/actions'
import { findImport } from '@/features/document/format/queries'
import { ImportFlow } from '@/features/document/import/components/import-flow'
import { JsonForm } from '@/features/document/import/components/json-form'
import { prepareReading } from '@/features/document/import/queries/read-apart'

type Props = PageProps<'/people/[personId]/import'>

const load = cache(async (personId: string) => findImport(await requireViewer(), personId))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId),
    getTranslations('document'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('title') : errors('notFoundTitle') }
}

export default async function Page({ params }: Props) {
  const page = await load((await params).personId)
  if (!page) notFound()
  prepareReading()
  const [t, shell, { document, errors, form, levels, ui }] = await Promise.all([
    getTranslations('document'),
    getTranslations('shell'),
    getMessages(),
  ])
  return (
    <AppShell
      me={page.me}
      signOut={signOutAction}
      here="kys"
      back={<WayBack href={`/people/${page.owner.id}/kys`}>{shell('kys')}</WayBack>}
    >
      <PageHeader title={t('title')} lead={t('lead')} />
      {/* The words of this page go to the browser with this page only. */}
      <NextIntlClientProvider messages={{ document, errors, form, levels, ui }}>
        <ImportFlow owner={page.owner} kysIsWritten={page.kysIsWritten} analyses={page.analyses} />
        <JsonForm owner={page.owner.id} kysIsWritten={page.kysIsWritten} importId={newId()} />
      </NextIntlClientProvider>
    </AppShell>
  )
}
