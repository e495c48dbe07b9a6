import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { Scene } from '../matrix'
import type { Props } from '../props'
import type { Try } from '../try'
import { ask } from '../witness'
import { talkers } from './thread'
import { asUnconfirmed } from './unconfirmed'

type Stage = Scene & { props: Props }

const thread = ({ owner }: Scene) => String(owner.rows.thread.id)
const review = ({ owner }: Scene) => String(owner.rows.review.id)
const suggestion = ({ owner }: Scene) => String(owner.rows.suggestion.id)

/** Everybody who reads the thread, but for these, has read all of it. */
const readBy = (tx: TransactionSql, scene: Scene, people: string) =>
  ask(
    tx,
    `insert into thread_seen (owner_id, about_id, thread_id, seen_at) select p.id, '${scene.owner.id}', '${thread(scene)}', 'infinity'
      from person p where p.id in (${people}) on conflict (owner_id, about_id, thread_id) do update set seen_at = 'infinity' returning 1`,
  )

/** A suggestion that came with no review that is closed. */
const suggestLater = (tx: TransactionSql, scene: Scene) =>
  ask(
    tx,
    `update suggestion set sent_at = sent_at + interval '1 day' where id = '${suggestion(scene)}' returning 1`,
  )

/** The owner says something now, in this thread. @returns its id */
async function say(tx: TransactionSql, owner: string, inThread: string): Promise<string> {
  const id = uuid()
  const row = `'${owner}', '${id}', '${inThread}', '${owner}', 'word', now()`
  await ask(
    tx,
    `insert into comment (owner_id, id, thread_id, author_id, text, sent_at) values (${row}) returning 1`,
  )
  return id
}

const notify = (tx: TransactionSql, owner: string, id: string) =>
  tx`select auth.notify_comment(${owner}, ${id}) as told`

/** Whether a mail to this mentor waits, after the owner has said something. */
async function toldTo(tx: TransactionSql, scene: Scene, inThread: string, mentor: string) {
  await notify(tx, scene.owner.id, await say(tx, scene.owner.id, inThread))
  return [
    {
      told: await ask(
        tx,
        `select 'made' from auth.notice where person_id = '${mentor}' and kind = 'comment' and created_at = now()`,
      ),
    },
  ]
}

/** A person without a confirmed address says something to a mentor of theirs. @returns its id */
async function sayUnconfirmed(tx: TransactionSql, { owner, props }: Stage): Promise<string> {
  const [id, talk] = [props.unconfirmed.id, uuid()]
  await ask(
    tx,
    `insert into mentorship (owner_id, id, mentor_id) values ('${id}', '${uuid()}', '${owner.mentor}') returning 1`,
  )
  await ask(
    tx,
    `insert into thread (owner_id, id, section_id, quote, author_id, sent_at) values ('${id}', '${talk}', '${uuid()}', '', '${id}', now()) returning 1`,
  )
  await ask(
    tx,
    `insert into thread_reader (owner_id, thread_id, person_id) values ('${id}', '${talk}', '${owner.mentor}') returning 1`,
  )
  return say(tx, id, talk)
}

export const waitingTries: Record<string, Try[]> = {
  'app.waiting_comments()': [
    {
      what: 'about the analysis',
      call: (tx, scene) => tx`select * from app.waiting_comments() w where w.thread_id = ${thread(scene)}`,
      gets: talkers,
    },
    {
      what: "of the viewer's own",
      call: (tx) => tx`select * from app.waiting_comments() w where w.author_id = app.viewer()`,
      gets: [],
    },
    {
      what: 'that somebody else has read',
      call: async (tx, scene) => {
        await readBy(tx, scene, `'${scene.owner.id}'`)
        return tx`select * from app.waiting_comments() w where w.thread_id = ${thread(scene)}`
      },
      gets: ['mentor', 'fellow reader'],
      answers: true,
    },
    {
      what: 'that were read and are not answered',
      call: async (tx, scene) => {
        const { owner, viewers } = scene
        await readBy(tx, scene, `'${owner.id}', '${owner.mentor}', '${viewers['fellow reader']}'`)
        await ask(
          tx,
          `update comment set sent_at = sent_at + interval '1 day' where owner_id = '${owner.id}' and author_id = '${owner.id}' returning 1`,
        )
        return tx`select * from app.waiting_comments() w where w.owner_id = ${owner.id}`
      },
      gets: ['mentor', 'fellow reader'],
      answers: true,
    },
  ],
  'app.open_suggestions()': [
    {
      what: 'to the owner',
      call: async (tx, scene) => {
        await suggestLater(tx, scene)
        return tx`select * from app.open_suggestions() s where s.owner_id = ${scene.owner.id}`
      },
      gets: ['self', 'mentor'],
      answers: true,
    },
    {
      what: 'of somebody to whom the analysis is not open any more',
      call: async (tx, scene) => {
        await suggestLater(tx, scene)
        const author = scene.viewers['ended mentor']
        await ask(
          tx,
          `update suggestion set author_id = '${author}' where id = '${suggestion(scene)}' returning 1`,
        )
        return tx`select * from app.open_suggestions() s where s.id = ${suggestion(scene)}`
      },
      gets: ['self'],
      answers: true,
    },
  ],
  'app.held_by(uuid)': [
    {
      what: 'an answer to the owner',
      call: (tx, { props }) => tx`select * from app.held_by(${props.answered})`,
      gets: ['self'],
      anyRow: true,
    },
  ],
  'app.waiting()': [
    {
      what: "the owner's request",
      call: (tx, { owner }) =>
        tx`select * from app.waiting() w where w.owner_id = ${owner.id} and w.requests > 0`,
      gets: ['mentor'],
    },
    {
      what: 'a request to somebody to whom the analysis is not open any more',
      call: async (tx, scene) => {
        const asked = scene.viewers['ended mentor']
        await ask(tx, `update review set mentor_id = '${asked}' where id = '${review(scene)}' returning 1`)
        return tx`select * from app.waiting() w where w.owner_id = ${scene.owner.id} and w.requests > 0`
      },
      gets: [],
      answers: true,
    },
    {
      what: 'an answer to the owner',
      call: (tx, { owner }) =>
        tx`select * from app.waiting() w where w.owner_id = ${owner.id} and w.answers > 0`,
      gets: ['self'],
    },
    {
      what: 'a suggestion to the owner',
      call: async (tx, scene) => {
        await suggestLater(tx, scene)
        return tx`select * from app.waiting() w where w.owner_id = ${scene.owner.id} and w.suggestions > 0`
      },
      gets: ['self'],
      answers: true,
    },
    {
      what: 'a suggestion of a review that is closed',
      call: (tx, { owner }) =>
        tx`select * from app.waiting() w where w.owner_id = ${owner.id} and w.suggestions > 0`,
      gets: [],
    },
    {
      what: 'what was said',
      call: (tx, { owner }) =>
        tx`select * from app.waiting() w where w.owner_id = ${owner.id} and w.comments > 0`,
      gets: talkers,
    },
    {
      what: 'what was said to the viewer, by whom it was said',
      call: (tx, { owner }) =>
        tx`select * from app.waiting() w where w.owner_id = ${owner.id} and w.comments > 0 and w.by_id = ${owner.mentor}`,
      gets: ['self'],
    },
    {
      what: "who followed the owner's link",
      call: (tx, { viewers }) =>
        tx`select * from app.waiting() w where w.followers > 0 and w.by_id = ${viewers['invited mentor']}`,
      gets: ['self'],
      anyRow: true,
    },
  ],
  'auth.notify_comment(uuid,uuid)': [
    {
      what: 'of what the owner says',
      call: async (tx, scene) => notify(tx, scene.owner.id, await say(tx, scene.owner.id, thread(scene))),
      gets: ['self'],
      answers: true,
    },
    {
      what: 'of what the owner says, for another mentee of the same mentor',
      call: async (tx, scene) => {
        const mentor = scene.viewers['mentor of another analysis']
        await ask(
          tx,
          `insert into mentorship (owner_id, id, mentor_id) select p.id, '${uuid()}', '${mentor}' from person p
            where p.id = app.viewer() and p.id not in ('${scene.owner.id}', '${mentor}') returning 1`,
        )
        return notify(tx, scene.owner.id, await say(tx, scene.owner.id, scene.props.kysThread))
      },
      gets: ['self'],
      answers: true,
    },
    {
      what: 'to somebody who is no mentor any more',
      call: (tx, scene) => toldTo(tx, scene, scene.props.kysThread, scene.viewers['ended mentor']),
      gets: [],
      answers: true,
    },
    {
      what: 'to a mentor to whom the analysis is closed',
      call: (tx, scene) => toldTo(tx, scene, thread(scene), scene.viewers['mentor of another analysis']),
      gets: [],
      answers: true,
    },
    {
      what: 'without a confirmed address',
      call: async (tx, scene) => {
        const id = await sayUnconfirmed(tx, scene)
        return asUnconfirmed(tx, scene.props, () => notify(tx, scene.props.unconfirmed.id, id))
      },
      gets: [],
      answers: true,
    },
  ],
  'auth.notify_follower(text)': [
    {
      what: "of the owner's link",
      call: (tx, { props }) => tx`select auth.notify_follower(${props.followedLink.hash}) as told`,
      gets: ['invited mentor'],
    },
    {
      what: 'without a confirmed address',
      call: async (tx, { props }) => {
        const link = `token_hash = '${props.followedLink.hash}'`
        await ask(
          tx,
          `update auth.invitation set followed_by = '${props.unconfirmed.id}' where ${link} returning 1`,
        )
        return asUnconfirmed(
          tx,
          props,
          () => tx`select auth.notify_follower(${props.followedLink.hash}) as told`,
        )
      },
      gets: [],
      answers: true,
    },
  ],
}
