import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { signOutAction } from '@/features/account/actions'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { ExampleGap } from '@/features/home/components/example-gap'
import { MenteesFirst } from '@/features/home/components/mentees-first'
import { MyMentees } from '@/features/home/components/my-mentees'
import { MyTeams } from '@/features/home/components/my-teams'
import { StartView } from '@/features/home/components/start-view'
import { TeamsFirst } from '@/features/home/components/teams-first'
import { TeamsWaitingLine } from '@/features/home/components/teams-waiting-line'
import { WaitingLine } from '@/features/home/components/waiting-line'
import { Welcome } from '@/features/home/components/welcome'
import { findHome } from '@/features/mentee/queries/pages'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { OutlineProvider } from '@/features/outline/sync/components/outline-provider'
import { ReaderLine } from '@/features/reader/components/reader-line'
import { todoRows } from '@/features/todo/rules/part'
import { today } from '@/lib/dates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('start'))('title') }
}

export default async function Page() {
  const { start, newcomer, mentees, menteesOf, teams, standing } = await findHome(await requireViewer())
  const { me } = start
  const day = today(me.timeZone)
  const rows = todoRows(start.outline, day)
  return (
    <AppShell me={me} signOut={signOutAction} width="wide">
      <ConfirmFirst me={me} />
      <WaitingLine waiting={me.waiting} />
      <TeamsWaitingLine waiting={me.teamsWaiting} />
      <ReaderLine standing={standing} />
      {newcomer && mentees.length > 0 ? (
        <MenteesFirst me={me} mentees={mentees} today={day}>
          <PartNav of={menteesOf} address="/mentees" className="mt-8" />
          <MyTeams teams={teams} />
        </MenteesFirst>
      ) : newcomer && teams.length > 0 ? (
        <TeamsFirst me={me} teams={teams} />
      ) : newcomer ? (
        <>
          <Welcome me={me} />
          <ExampleGap />
        </>
      ) : (
        <OutlineProvider
          page={{ owner: me, viewer: me, analysisId: null }}
          outline={rows}
          today={day}
          drawn={[]}
        >
          <StartView page={start} rows={rows}>
            <MyMentees mentees={mentees} of={menteesOf} today={day} timeZone={me.timeZone} />
            <MyTeams teams={teams} />
          </StartView>
        </OutlineProvider>
      )}
    </AppShell>
  )
}
