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
import { TeamsWaitingLine } from '@/features/home/components/teams-waiting-line'
import { WaitingLine } from '@/features/home/components/waiting-line'
import { findHome } from '@/features/mentee/queries/pages'
import { pack } from '@/features/outline/model/rules/packed'
import { OutlineProvider } from '@/features/outline/sync/components/outline-provider'
import { OutlineShell } from '@/features/outline-page/components/outline-shell'
import { ReaderLine } from '@/features/reader/components/reader-line'
import { todoPart } from '@/features/todo/rules/part'
import { today } from '@/lib/dates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('start'))('title') }
}

export default async function Page() {
  const { start, newcomer, mentees, menteesOf, teams, standing } = await findHome(await requireViewer())
  const { me } = start
  const day = today(me.timeZone)
  if (newcomer) {
    return (
      <AppShell me={me} signOut={signOutAction} here="today" layout="two">
        <NewcomerView me={me} mentees={mentees} menteesOf={menteesOf} teams={teams} today={day}>
          <ConfirmFirst me={me} />
          <WaitingLine waiting={me.waiting} />
          <TeamsWaitingLine waiting={me.teamsWaiting} />
          <ReaderLine standing={standing} />
        </NewcomerView>
      </AppShell>
    )
  }
  const rows = todoPart(start.outline, day, undefined)
  return (
    <OutlineProvider page={{ owner: me, viewer: me, analysisId: null }} outline={pack(rows)} today={day}>
      <OutlineShell me={me} editable here="today" layout="two">
        <StartView page={start} standing={standing} today={day} waitsFirst={mentees.length > 2}>
          <MyMentees mentees={mentees} of={menteesOf} today={day} timeZone={me.timeZone} />
          <MyTeams teams={teams} />
        </StartView>
      </OutlineShell>
    </OutlineProvider>
  )
}
