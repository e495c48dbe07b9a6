import type { TransactionSql } from 'postgres'
import type { Try } from '../functions'
import type { Scene } from '../matrix'
import { as, managers, offer, team } from './team'
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
      gets: ['self', ...managers, 'former lead', 'teammate'],
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
      what: 'that somebody who does not lead sees it',
      call: (tx, scene) => tx`select app.answer_lead(${team(scene)}, ${scene.viewers.teammate}, true)`,
      gets: [],
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
  ],
}
