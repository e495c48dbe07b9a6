import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { Actor, Scene } from '../matrix'
import type { Try } from '../try'
import { ask } from '../witness'
import { members, team } from './team'
import { asUnconfirmed } from './unconfirmed'

const edition = ({ owner }: Scene) => String(owner.rows.framework_edition.id)
/** Those of the owner's team, and who began from the owner's framework. */
const readers: Actor[] = [...members.filter((actor) => actor !== 'self'), 'adopter']
const me = `nullif(current_setting('app.viewer', true), '')::uuid`

/** An analysis of whoever tries. */
async function ownAnalysis(tx: TransactionSql): Promise<string> {
  const id = uuid()
  await ask(
    tx,
    `insert into analysis (owner_id, id, position) select p.id, '${id}', 'z9' from person p where p.id = ${me} returning 1`,
  )
  return id
}

/** A framework of whoever tries. */
async function ownFramework(tx: TransactionSql): Promise<string> {
  const id = uuid()
  await ask(
    tx,
    `insert into framework (owner_id, id) select p.id, '${id}' from person p where p.id = ${me} returning 1`,
  )
  return id
}

const offer = (tx: TransactionSql, scene: Scene, framework: string) =>
  tx`select app.offer_framework(${framework}, ${team(scene)})`

/** Who reads frameworks, offers them, and begins from them. */
export const frameworkTries: Record<string, Try[]> = {
  'app.read_editions()': [
    { what: "the owner's", call: (tx) => tx`select app.read_editions()`, gets: readers },
    {
      what: "the owner's, which is offered no longer",
      call: async (tx, scene) => {
        await ask(tx, `delete from framework_offer where owner_id = '${scene.owner.id}' returning 1`)
        return tx`select app.read_editions()`
      },
      gets: ['adopter'],
      answers: true,
    },
    {
      what: 'an edition from before the one that they began from',
      call: async (tx, scene) => {
        await ask(tx, `delete from framework_offer where owner_id = '${scene.owner.id}' returning 1`)
        await ask(tx, `update framework_use set began = 2 where author_id = '${scene.owner.id}' returning 1`)
        return tx`select app.read_editions()`
      },
      gets: [],
      answers: true,
    },
  ],
  'app.offer_framework(uuid,uuid)': [
    {
      what: "the owner's framework",
      call: (tx, scene) => offer(tx, scene, String(scene.owner.rows.framework.id)),
      gets: ['self'],
    },
    {
      what: "their own, to the owner's team",
      call: async (tx, scene) => offer(tx, scene, await ownFramework(tx)),
      gets: members,
      answers: true,
    },
    {
      what: "their own, to the owner's team which is archived",
      call: async (tx, scene) => {
        await ask(tx, `update public.team set archived_at = now() where id = '${team(scene)}' returning 1`)
        return offer(tx, scene, await ownFramework(tx))
      },
      gets: [],
      answers: true,
    },
    {
      what: 'their own, without a confirmed address',
      call: (tx, { props }) =>
        asUnconfirmed(
          tx,
          props,
          async () => tx`select app.offer_framework(${await ownFramework(tx)}, ${props.unconfirmed.team})`,
        ),
      gets: [],
      answers: true,
    },
  ],
  'app.begin_from_framework(uuid,uuid)': [
    {
      what: "the owner's, for an analysis of theirs",
      call: async (tx, scene) =>
        tx`select app.begin_from_framework(${await ownAnalysis(tx)}, ${edition(scene)})`,
      gets: [...members, 'adopter'],
      answers: true,
    },
    {
      what: "the owner's, for the owner's analysis",
      call: (tx, scene) =>
        tx`select app.begin_from_framework(${String(scene.owner.rows.analysis.id)}, ${edition(scene)})`,
      gets: ['self'],
      answers: true,
    },
  ],
}
