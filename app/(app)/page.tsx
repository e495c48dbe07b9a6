import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { signOutAction } from '@/features/account/actions'
import { OutlineProvider } from '@/features/outline/components/outline-provider'
import { ExampleGap } from '@/features/todo/components/example-gap'
import { StartView } from '@/features/todo/components/start-view'
import { Welcome } from '@/features/todo/components/welcome'
import { findStart } from '@/features/todo/queries'
import { today } from '@/lib/dates'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('start')
  return { title: t('title') }
}

export default async function Page() {
  const page = await findStart(await requireViewer())
  const { me } = page
  const day = today(me.timeZone)
  const newcomer = page.kysItems === 0 && page.analyses.length === 0
  return (
    <AppShell me={me} signOut={signOutAction} width="wide">
      {newcomer ? (
        <>
          <Welcome me={me} />
          <ExampleGap />
        </>
      ) : (
        <OutlineProvider owner={me.id} viewer={me.id} outline={page.outline} today={day}>
          <StartView page={page} today={day} />
        </OutlineProvider>
      )}
    </AppShell>
  )
}
