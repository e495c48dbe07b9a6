import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { Try } from '../functions'
import type { Actor, Scene } from '../matrix'
import { signedIn } from './mentorship'
import { asUnconfirmed } from './unconfirmed'

/** Those to whom the owner has opened something, and all who run the owner's team. */
const leads: Actor[] = ['lead', 'lead and mentor of another analysis']
export const managers: Actor[] = [...leads, 'lead whom one has not confirmed']
/** All who lead the team in which the owner is only counted. */
const countingLeads: Actor[] = ['lead to whom one is only counted', 'lead whom one has not confirmed']
export const team = ({ owner }: Scene) => String(owner.rows.team.id)
const soon = () => new Date(Date.now() + 60_000).toISOString()

/** Does something as somebody else, and comes back to whoever tries. */
export async function as(tx: TransactionSql, person: string, deed: () => Promise<unknown>): Promise<void> {
  const [me] = await tx`select current_setting('app.viewer', true) as id`
  await tx`select set_config('app.viewer', ${person}, true)`
  await deed()
  await tx`select set_config('app.viewer', ${me?.id ?? ''}, true)`
}

export const offer = (tx: TransactionSql, scene: Scene, member: string) =>
  tx`select app.offer_lead(${team(scene)}, ${member}, 'lead')`

export const teamTries: Record<string, Try[]> = {
  'app.my_teams()': [
    {
      what: "the owner's",
      call: (tx) => tx`select app.my_teams()`,
      gets: ['self', ...managers, 'former lead', 'teammate'],
    },
  ],
  'app.led_teams()': [{ what: "the owner's", call: (tx) => tx`select app.led_teams()`, gets: managers }],
  'app.teammates()': [
    {
      what: 'the owner',
      call: (tx) => tx`select app.teammates()`,
      gets: ['self', ...managers, 'lead to whom one is only counted', 'former lead', 'teammate'],
    },
  ],
  'app.led_members(uuid)': [
    {
      what: "the owner, of the owner's team",
      call: (tx, scene) => tx`select app.led_members(${team(scene)})`,
      gets: leads,
    },
    {
      what: 'the owner, who is only counted',
      call: (tx, { props }) => tx`select app.led_members(${props.countingTeam})`,
      gets: ['lead to whom one is only counted'],
    },
  ],
  'app.led_people()': [{ what: 'the owner', call: (tx) => tx`select app.led_people()`, gets: leads }],
  'app.led_analyses()': [{ what: "the owner's", call: (tx) => tx`select app.led_analyses()`, gets: leads }],
  'app.led_kys()': [{ what: "the owner's", call: (tx) => tx`select app.led_kys()`, gets: leads }],
  'app.found_team(uuid,text)': [
    { what: "one's own", call: (tx) => tx`select app.found_team(${uuid()}, 'new')`, gets: signedIn },
    {
      what: "one's own, while somebody else leads twenty",
      call: async (tx, { viewers }) => {
        const [me] = await tx`select app.viewer() as id`
        await tx`select set_config('app.viewer', ${viewers['former member']}, true)`
        await tx`select app.found_team(gen_random_uuid(), 'new') from generate_series(1, 20)`
        const other = me?.id === viewers['former member'] ? viewers.teammate : (me?.id ?? '')
        await tx`select set_config('app.viewer', ${other}, true)`
        return tx`select app.found_team(${uuid()}, 'new')`
      },
      gets: signedIn,
      answers: true,
    },
  ],
  'app.rename_team(uuid,text)': [
    {
      what: "the owner's",
      call: (tx, scene) => tx`select app.rename_team(${team(scene)}, 'other')`,
      gets: managers,
    },
  ],
  'app.archive_team(uuid,boolean)': [
    {
      what: "the owner's",
      call: (tx, scene) => tx`select app.archive_team(${team(scene)}, true)`,
      gets: managers,
    },
  ],
  'app.invite_to_team(uuid,text,uuid,timestamp with time zone)': [
    {
      what: "the owner's",
      call: (tx, scene) => tx`select app.invite_to_team(${uuid()}, ${uuid()}, ${team(scene)}, ${soon()})`,
      gets: managers,
    },
    {
      what: 'their own, without a confirmed address',
      call: (tx, { props }) =>
        asUnconfirmed(
          tx,
          props,
          () => tx`select app.invite_to_team(${uuid()}, ${uuid()}, ${props.unconfirmed.team}, ${soon()})`,
        ),
      gets: [],
    },
  ],
  'app.team_invitations(uuid)': [
    {
      what: "into the owner's",
      call: (tx, scene) => tx`select * from app.team_invitations(${team(scene)})`,
      gets: managers,
      anyRow: true,
    },
  ],
  'app.withdraw_team_invitation(uuid)': [
    {
      what: "into the owner's",
      call: async (tx, { props, owner }) => {
        await tx`select app.withdraw_team_invitation(${props.teamLink.id})`
        await tx`select set_config('app.viewer', ${owner.lead}, true)`
        return tx`select count(*) = 0 from app.team_invitation(${props.teamLink.hash})`
      },
      gets: managers,
    },
  ],
  'app.team_invitation(text)': [
    {
      what: "into the owner's",
      call: (tx, { props }) => tx`select * from app.team_invitation(${props.teamLink.hash})`,
      gets: signedIn,
    },
    { what: 'a guessed one', call: (tx) => tx`select * from app.team_invitation('guess')`, gets: [] },
  ],
  'app.join_team(text)': [
    {
      what: "the owner's, or being in it already",
      call: (tx, { props }) => tx`select * from app.join_team(${props.teamLink.hash})`,
      gets: signedIn,
    },
    {
      what: "the owner's, without a confirmed address",
      call: (tx, { props }) =>
        asUnconfirmed(tx, props, () => tx`select * from app.join_team(${props.teamLink.hash})`),
      gets: [],
    },
    { what: 'by a guessed link', call: (tx) => tx`select * from app.join_team('guess')`, gets: [] },
  ],
  'app.leave_team(uuid)': [
    {
      what: "the owner's",
      call: (tx, scene) => tx`select app.leave_team(${team(scene)})`,
      gets: ['self', ...managers, 'former lead', 'teammate'],
    },
  ],
  'app.remove_member(uuid,uuid)': [
    {
      what: "the owner from the owner's",
      call: (tx, scene) => tx`select app.remove_member(${team(scene)}, ${scene.owner.id})`,
      gets: managers,
    },
  ],
  'app.offer_lead(uuid,uuid,text)': [
    {
      what: 'the owner',
      call: (tx, scene) => tx`select app.offer_lead(${team(scene)}, ${scene.owner.id}, 'lead')`,
      gets: managers,
    },
  ],
  'app.withdraw_offer(uuid,uuid)': [
    {
      what: 'the owner',
      call: (tx, scene) => tx`select app.withdraw_offer(${team(scene)}, ${scene.owner.id})`,
      gets: managers,
    },
  ],
  'app.answer_offer(uuid,uuid,text,boolean)': [
    {
      what: 'one that was made to the owner',
      call: (tx, scene) => tx`select app.answer_offer(${team(scene)}, ${scene.owner.lead}, 'lead', true)`,
      gets: ['self'],
    },
    {
      what: 'one that was not made so',
      call: (tx, scene) => tx`select app.answer_offer(${team(scene)}, ${scene.owner.lead}, 'hand', true)`,
      gets: [],
    },
  ],
  'app.end_lead(uuid,uuid)': [
    {
      what: 'one of several leads',
      call: (tx, scene) => tx`select app.end_lead(${team(scene)}, ${scene.owner.lead})`,
      gets: managers,
    },
  ],
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
