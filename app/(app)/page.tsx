import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { signOutAction } from '@/features/account/actions'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { MyMentees } from '@/features/home/components/my-mentees'
import { MyTeams } from '@/features/home/components/my-teams'
import { NewcomerView } from '@/features/home/components/newcomer-view'
import { StartView } from '@/features/home/components/start-view'
import { Waits } from '@/features/home/components/waits'
import { findHome } from '@/features/mentee/queries/pages'
import { pack } from '@/features/outline/model/rules/packed'
import { OutlineProvider } from '@/features/outline/sync/components/outline-provider'
import { OutlineShell } from '@/features/outline-page/components/outline-shell'
import { ReadersNow } from '@/features/reader/components/readers-now'
import { todoPart } from '@/features/todo/rules/part'
import { today } from '@/lib/dates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('start'))('title') }
}

export default async function Page() {
  const home = await findHome(await requireViewer())
  const { start, newcomer, mentees, menteesOf, teams, standing, waiting } = home
  const { me } = start
  const day = today(me.timeZone)
  if (newcomer) {
    return (
      <AppShell me={me} signOut={signOutAction} here="today" layout="two">
        <NewcomerView me={me} mentees={mentees} menteesOf={menteesOf} teams={teams} today={day}>
          <ConfirmFirst me={me} />
          <Waits me={me} standing={standing} waiting={waiting} today={day} className="mb-6" />
          <ReadersNow readers={standing.readers} className="mb-6 print:hidden" />
        </NewcomerView>
      </AppShell>
    )
  }
  const rows = todoPart(start.outline, day, undefined)
  return (
    <OutlineProvider page={{ owner: me, viewer: me, analysisId: null }} outline={pack(rows)} today={day}>
      <OutlineShell me={me} editable here="today" layout="two">
        <StartView home={home} today={day} waitsFirst={mentees.length > 2}>
          <MyMentees mentees={mentees} of={menteesOf} today={day} timeZone={me.timeZone} />
          <MyTeams teams={teams} />
        </StartView>
      </OutlineShell>
    </OutlineProvider>
  )
}
