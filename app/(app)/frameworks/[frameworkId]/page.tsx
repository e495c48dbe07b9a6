import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { WayBack } from '@/components/shell/way-back'
import { signOutAction } from '@/features/account/actions'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { FrameworkHeader } from '@/features/framework/components/framework-header'
import { FrameworkNotice } from '@/features/framework/components/framework-notice'
import { FrameworkTools } from '@/features/framework/components/framework-tools'
import { FrameworkView } from '@/features/framework/components/framework-view'
import { findFramework } from '@/features/framework/queries/frameworks'

type Props = PageProps<'/frameworks/[frameworkId]'>

const load = cache(async (id: string, part: unknown) => findFramework(await requireViewer(), id, part))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { part } = await searchParams
  const [page, errors] = await Promise.all([
    load((await params).frameworkId, part),
    getTranslations('errorPage'),
  ])
  return { title: page ? page.framework.name : errors('notFoundTitle') }
}

/** A framework, for whoever reads it. */
export default async function Page({ params, searchParams }: Props) {
  const { part, notice } = await searchParams
  const page = await load((await params).frameworkId, part)
  if (!page) notFound()
  const { me, framework, content, shown, of, teams } = page
  const t = await getTranslations('frameworks')
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here="gap"
      back={<WayBack href="/frameworks">{t('title')}</WayBack>}
    >
      <FrameworkHeader viewer={me.id} framework={framework} />
      <FrameworkNotice me={me.id} notice={notice} />
      {framework.author === null && teams.length > 0 && <ConfirmFirst me={me} />}
      <div className="space-y-10">
        <FrameworkView id={framework.id} content={content} shown={shown} of={of} />
        {framework.author === null && <FrameworkTools id={framework.id} teams={teams} />}
      </div>
    </AppShell>
  )
}
