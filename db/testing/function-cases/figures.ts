import type { Actor } from '../matrix'
import type { Try } from '../try'
import { ask } from '../witness'
import { leads, managers, team } from './team'

/** All who lead the team in which the owner is only counted. */
const countingLeads: Actor[] = ['lead to whom one is only counted', 'lead whom one has not confirmed']

/** What leads see of a team instead of rows. */
export const figureTries: Record<string, Try[]> = {
  'app.team_coverage(uuid)': [
    {
      what: "of the owner's",
      call: (tx, scene) => tx`select * from app.team_coverage(${team(scene)})`,
      gets: leads,
    },
    {
      what: 'of one in which the owner is only counted',
      call: (tx, { props }) => tx`select * from app.team_coverage(${props.countingTeam})`,
      gets: [],
      anyRow: true,
    },
  ],
  'app.renew_figures(uuid)': [
    {
      what: "of the owner's, which were never made",
      call: (tx, scene) => tx`select app.renew_figures(${team(scene)})`,
      gets: managers,
    },
    {
      what: 'of the one in which they have just been made',
      call: (tx, { props }) => tx`select app.renew_figures(${props.countingTeam})`,
      gets: [],
    },
  ],
  'app.team_count(uuid)': [
    {
      what: 'when it was',
      call: (tx, { props }) => tx`select * from app.team_count(${props.countingTeam})`,
      gets: countingLeads,
      anyRow: true,
    },
  ],
  'app.counted_teams()': [
    {
      what: 'the one in which the owner is only counted',
      call: (tx, { props }) => tx`select ${props.countingTeam} = any (app.counted_teams())`,
      gets: ['lead to whom one is only counted'],
    },
    {
      what: 'one that is archived',
      call: async (tx, { props }) => {
        await ask(
          tx,
          `update team set archived_at = now() where id = '${props.countingTeam}' returning 'done'`,
        )
        return tx`select ${props.countingTeam} = any (app.counted_teams())`
      },
      gets: [],
      answers: true,
    },
    {
      what: 'one that the viewer leads since it was counted',
      call: async (tx, { props }) => {
        await ask(
          tx,
          `update membership set lead_since = 'infinity' where team_id = '${props.countingTeam}' and person_id = app.viewer() returning 'done'`,
        )
        return tx`select ${props.countingTeam} = any (app.counted_teams())`
      },
      gets: [],
      answers: true,
    },
  ],
  'app.team_counted(uuid)': [
    {
      what: 'of the one in which people are counted',
      call: (tx, { props }) => tx`select * from app.team_counted(${props.countingTeam})`,
      gets: ['lead to whom one is only counted'],
      anyRow: true,
    },
    {
      what: 'of the one in which none is',
      call: (tx, scene) => tx`select * from app.team_counted(${team(scene)})`,
      gets: [],
      anyRow: true,
    },
  ],
  'app.team_counted_weeks(uuid)': [
    {
      what: 'of the one in which people are counted',
      call: (tx, { props }) => tx`select * from app.team_counted_weeks(${props.countingTeam})`,
      gets: ['lead to whom one is only counted'],
      anyRow: true,
    },
  ],
  'app.team_goals(uuid)': [
    {
      what: "of the owner's",
      call: (tx, scene) => tx`select * from app.team_goals(${team(scene)})`,
      gets: leads,
    },
    {
      what: 'of one in which the owner is only counted',
      call: (tx, { props }) => tx`select * from app.team_goals(${props.countingTeam})`,
      gets: [],
      anyRow: true,
    },
  ],
  'app.team_progress(uuid)': [
    {
      what: "of the owner's",
      call: (tx, scene) => tx`select * from app.team_progress(${team(scene)})`,
      gets: leads,
    },
    {
      what: 'of one in which the owner is only counted',
      call: (tx, { props }) => tx`select * from app.team_progress(${props.countingTeam})`,
      gets: [],
      anyRow: true,
    },
  ],
  'app.team_weeks(uuid,date)': [
    {
      what: "of the owner's",
      call: (tx, scene) => tx`select * from app.team_weeks(${team(scene)}, '2026-10-01')`,
      gets: leads,
      anyRow: true,
    },
  ],
}
