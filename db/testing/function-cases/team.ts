import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { Actor, Scene } from '../matrix'
import type { Try } from '../try'
import { ask } from '../witness'
import { signedIn } from './mentorship'
import { asUnconfirmed } from './unconfirmed'

/** Those to whom the owner has opened something, and all who run the owner's team. */
export const leads: Actor[] = ['lead', 'lead and mentor of another analysis']
export const managers: Actor[] = [...leads, 'lead whom one has not confirmed']
export const members: Actor[] = ['self', ...managers, 'former lead', 'teammate']
export const team = ({ owner }: Scene) => String(owner.rows.team.id)
/** Everybody but the viewer, in a query that the owner of the tables runs. */
const others = `person_id is distinct from nullif(current_setting('app.viewer', true), '')::uuid`
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
      gets: members,
    },
  ],
  'app.led_teams()': [{ what: "the owner's", call: (tx) => tx`select app.led_teams()`, gets: managers }],
  'app.managed_teams()': [
    { what: "the owner's", call: (tx) => tx`select app.managed_teams()`, gets: managers },
  ],
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
    {
      what: "the owner, of the owner's team which is archived",
      call: async (tx, scene) => {
        await ask(tx, `update public.team set archived_at = now() where id = '${team(scene)}' returning 1`)
        return tx`select app.led_members(${team(scene)})`
      },
      gets: [],
      answers: true,
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
    {
      what: "into the owner's, as one who is in it already",
      call: (tx, { props }) => tx`select already from app.team_invitation(${props.teamLink.hash})`,
      gets: members,
      answers: true,
    },
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
    {
      what: "the owner's, as somebody new",
      call: (tx, { props }) => tx`select outcome from app.join_team(${props.teamLink.hash})`,
      gets: signedIn.filter((actor) => !members.includes(actor)),
      answers: true,
    },
  ],
  'app.leave_team(uuid)': [
    {
      what: "the owner's",
      call: (tx, scene) => tx`select app.leave_team(${team(scene)})`,
      gets: members,
    },
    {
      what: "the owner's, and the owner with it",
      call: async (tx, scene) => {
        await tx`select app.leave_team(${team(scene)})`
        const left = `team_id = '${team(scene)}' and person_id = '${scene.owner.id}'`
        return [
          { gone: await ask(tx, `select 'left' where not exists (select 1 from membership where ${left})`) },
        ]
      },
      gets: ['self'],
      answers: true,
    },
    {
      what: "the owner's, as the last who leads it",
      call: async (tx, scene) => {
        await ask(
          tx,
          `update membership set leads = false where team_id = '${team(scene)}' and ${others} returning 1`,
        )
        return tx`select app.leave_team(${team(scene)})`
      },
      gets: ['self', 'former lead', 'teammate'],
      answers: true,
    },
    {
      what: "the owner's, as the last who is in it",
      call: async (tx, scene) => {
        await ask(tx, `delete from membership where team_id = '${team(scene)}' and ${others} returning 1`)
        return tx`select app.leave_team(${team(scene)})`
      },
      gets: members,
      answers: true,
    },
  ],
  'app.remove_member(uuid,uuid)': [
    {
      what: "the owner from the owner's",
      call: (tx, scene) => tx`select app.remove_member(${team(scene)}, ${scene.owner.id})`,
      gets: managers,
    },
    {
      what: "oneself from the owner's",
      call: (tx, scene) => tx`select app.remove_member(${team(scene)}, (select app.viewer()))`,
      gets: [],
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
}
