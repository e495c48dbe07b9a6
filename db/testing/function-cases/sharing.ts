import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { Scene } from '../matrix'
import type { Try } from '../try'
import { ask } from '../witness'
import { as, members, offer, team } from './team'
import { asUnconfirmed } from './unconfirmed'

const share = (tx: TransactionSql, scene: Scene, how: string | null) => {
  const { owner } = scene
  const shown = `{${owner.lead}}`
  return tx`select app.set_sharing(${team(scene)}, ${String(owner.rows.analysis.id)}, ${how}, false, ${shown}::uuid[])`
}

/** What members open to the leads of a team, and what they are told about these. */
export const sharingTries: Record<string, Try[]> = {
  'app.set_sharing(uuid,uuid,text,boolean,uuid[])': [
    {
      what: "the owner's analysis",
      call: (tx, scene) => share(tx, scene, 'named'),
      gets: ['self'],
    },
    {
      what: 'their own, without a confirmed address',
      call: (tx, { props }) => {
        const { team: into, analysis } = props.unconfirmed
        return asUnconfirmed(
          tx,
          props,
          () => tx`select app.set_sharing(${into}, ${analysis}, 'named', false, '{}')`,
        )
      },
      gets: [],
    },
    {
      what: "nothing any more, in the owner's team",
      call: (tx, scene) => share(tx, scene, null),
      gets: members,
    },
    {
      what: 'nothing any more, and what the owner opened with it',
      call: async (tx, scene) => {
        await share(tx, scene, null)
        const opened = `team_id = '${team(scene)}' and owner_id = '${scene.owner.id}'`
        return [
          { gone: await ask(tx, `select 'set' where not exists (select 1 from sharing where ${opened})`) },
        ]
      },
      gets: ['self'],
      answers: true,
    },
  ],
  'app.answer_lead(uuid,uuid,boolean)': [
    {
      what: 'that a lead of their own team sees something, without a confirmed address',
      call: (tx, { props }) =>
        asUnconfirmed(
          tx,
          props,
          () => tx`select app.answer_lead(${props.unconfirmed.team}, ${props.unconfirmed.lead}, true)`,
        ),
      gets: [],
    },
    {
      what: 'that a lead sees what the owner opened no longer',
      call: (tx, scene) => tx`select app.answer_lead(${team(scene)}, ${scene.owner.lead}, false)`,
      gets: ['self'],
    },
    {
      what: 'that a lead sees what the owner opened',
      call: (tx, scene) => tx`select app.answer_lead(${team(scene)}, ${scene.owner.lead}, true)`,
      gets: ['self'],
    },
    {
      what: 'that somebody who does not lead sees it',
      call: (tx, scene) => tx`select app.answer_lead(${team(scene)}, ${scene.viewers.teammate}, true)`,
      gets: [],
    },
    {
      what: 'that one sees what one has opened oneself',
      call: async (tx, scene) => {
        const analysis = uuid()
        const me = `nullif(current_setting('app.viewer', true), '')::uuid`
        await ask(
          tx,
          `insert into analysis (owner_id, id, position) select p.id, '${analysis}', 'z9' from person p where p.id = ${me} returning 1`,
        )
        await tx`select app.set_sharing(${team(scene)}, ${analysis}, 'named', false, '{}')`
        return tx`select app.answer_lead(${team(scene)}, (select app.viewer()), true)`
      },
      gets: [],
      answers: true,
    },
  ],
  'auth.notify_lead(uuid)': [
    {
      what: 'by whoever has been lead before',
      call: (tx, scene) => tx`select auth.notify_lead(${team(scene)})`,
      gets: [],
    },
    {
      what: 'by whoever has just become lead',
      call: async (tx, scene) => {
        const [me] = await tx`select app.viewer() as id`
        if (me?.id) await as(tx, scene.owner.lead, () => offer(tx, scene, me.id))
        await tx`select app.answer_offer(${team(scene)}, ${scene.owner.lead}, 'lead', true)`
        return tx`select auth.notify_lead(${team(scene)})`
      },
      gets: ['self', 'former lead', 'teammate'],
    },
    {
      what: 'by whoever has just become lead, without a confirmed address',
      call: async (tx, scene) => {
        const { unconfirmed } = scene.props
        const row = `'${team(scene)}', '${unconfirmed.id}', true, now()`
        await ask(
          tx,
          `insert into membership (team_id, person_id, leads, lead_since) values (${row}) returning 'made'`,
        )
        return asUnconfirmed(tx, scene.props, () => tx`select auth.notify_lead(${team(scene)})`)
      },
      gets: [],
      answers: true,
    },
    {
      what: 'by whoever saw somebody else become lead',
      call: async (tx, scene) => {
        const { teammate } = scene.viewers
        await as(tx, scene.owner.lead, () => offer(tx, scene, teammate))
        await as(
          tx,
          teammate,
          () => tx`select app.answer_offer(${team(scene)}, ${scene.owner.lead}, 'lead', true)`,
        )
        return tx`select auth.notify_lead(${team(scene)})`
      },
      gets: ['teammate'],
      answers: true,
    },
  ],
}
