import type { ReactNode } from 'react'
import type { Mentee } from '@/features/mentee/rules/mentees'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import type { TeamItem } from '@/features/team/queries/teams'
import type { Day } from '@/lib/dates'
import type { PartOf } from '@/lib/page-parts'
import { ExampleGap } from './example-gap'
import { MenteesFirst } from './mentees-first'
import { MyTeams } from './my-teams'
import { TeamsFirst } from './teams-first'
import { Welcome } from './welcome'

type NewcomerViewProps = {
  me: { id: string; name: string; timeZone: string }
  mentees: Mentee[]
  menteesOf: PartOf | undefined
  teams: TeamItem[]
  today: Day
  /** lines about what waits */
  children: ReactNode
}

/** The start page of somebody who has written nothing: what they came for first, or else how to begin. */
export function NewcomerView({ me, mentees, menteesOf, teams, today, children }: NewcomerViewProps) {
  if (mentees.length > 0) {
    return (
      <MenteesFirst me={me} mentees={mentees} today={today} notices={children}>
        <PartNav of={menteesOf} address="/mentees" className="mt-8" />
        <MyTeams teams={teams} />
      </MenteesFirst>
    )
  }
  if (teams.length > 0) return <TeamsFirst me={me} teams={teams} notices={children} />
  return (
    <>
      <Welcome me={me} notices={children} />
      <ExampleGap />
    </>
  )
}
