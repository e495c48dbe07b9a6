import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { Actor, Scene } from '../matrix'
import type { Try } from '../try'
import { ask } from '../witness'
import { mentors } from './mentorship'
import { asUnconfirmed } from './unconfirmed'

/** To whom the analysis is open. */
export const readers: Actor[] = ['mentor', 'another mentor', 'fellow reader']

/** Of the owner's rows the id, as text. */
const idOf = (scene: Scene, table: 'analysis' | 'thread' | 'suggestion' | 'review') =>
  String(scene.owner.rows[table].id)

/** An analysis of the owner's that is opened to nobody. */
const closed = ({ owner }: Scene) => String(owner.rows.section.id)

const draft = ({ owner }: Scene, table: string) =>
  String(owner.further.find(([name, row]) => name === table && row.sent_at === null)?.[1].id)

/** Begins a thread. @param partner the mentor; the viewer, where none is named */
const begin = (
  tx: TransactionSql,
  { owner }: Scene,
  analysis: string | null,
  partner: string | null = null,
  id = uuid(),
) => tx`select case app.begin_thread(${owner.id}, ${id}, ${analysis}, ${uuid()}, null, 'word', coalesce(${partner}::uuid, app.viewer()))
  when 'begun' then 'made' end as outcome`

/** As the viewer, a mentor, whose page showed the document at some revision. @param about the analysis that is open, unless another */
const answerReview = (
  tx: TransactionSql,
  scene: Scene,
  {
    asked = null,
    given,
    shown = 9,
    about,
  }: { asked?: string | null; given: string; shown?: number; about?: string },
) =>
  tx`select app.answer_review(${uuid()}, ${scene.owner.id}, ${about ?? idOf(scene, 'analysis')}, ${asked}, ${shown}, ${given},
    'word', '{}', '{}')`

export const reviewTries: Record<string, Try[]> = {
  'app.authors(uuid)': [
    {
      what: 'of the owner',
      call: (tx, { owner }) => tx`select * from app.authors(${owner.id})`,
      gets: ['self', 'mentor', 'fellow reader', 'mentor of another analysis'],
    },
    {
      what: 'of the owner, that is, oneself',
      call: (tx, { owner }) =>
        tx`select true as found from app.authors(${owner.id}) a where a.id = app.viewer()`,
      gets: ['self', 'mentor', 'fellow reader', 'mentor of another analysis', 'ended mentor'],
    },
    {
      what: "of the owner's, in a conversation with somebody else",
      call: (tx, { owner, viewers }) =>
        tx`select true as found from app.authors(${owner.id}) a where a.id = ${viewers['ended mentor']}`,
      gets: ['self', 'mentor', 'fellow reader', 'mentor of another analysis', 'ended mentor'],
    },
  ],
  'app.resolve_thread(uuid,uuid,boolean)': [
    {
      what: "the owner's",
      call: (tx, scene) => tx`select app.resolve_thread(${scene.owner.id}, ${idOf(scene, 'thread')}, true)`,
      gets: ['self', 'mentor', 'fellow reader'],
    },
    {
      what: 'about the KYS',
      call: (tx, { owner, props }) => tx`select app.resolve_thread(${owner.id}, ${props.kysThread}, true)`,
      gets: ['self', 'mentor of another analysis'],
    },
    {
      what: 'a draft',
      call: (tx, scene) => tx`select app.resolve_thread(${scene.owner.id}, ${draft(scene, 'thread')}, true)`,
      gets: [],
    },
  ],
  'app.begin_thread(uuid,uuid,uuid,uuid,uuid,text,uuid)': [
    {
      what: 'of the owner and the mentor, about the analysis',
      call: (tx, scene) => begin(tx, scene, idOf(scene, 'analysis'), scene.owner.mentor),
      gets: ['self', 'mentor'],
    },
    {
      what: 'of the owner and whoever begins it, about the analysis',
      call: (tx, scene) => begin(tx, scene, idOf(scene, 'analysis')),
      gets: readers,
    },
    {
      what: 'of the owner and a mentor to whom the analysis is closed',
      call: (tx, scene) =>
        begin(tx, scene, idOf(scene, 'analysis'), scene.viewers['mentor of another analysis']),
      gets: [],
    },
    {
      what: 'of the owner and a mentor, about the KYS',
      call: (tx, scene) => begin(tx, scene, null, scene.viewers['mentor of another analysis']),
      gets: ['self', 'mentor of another analysis'],
    },
    {
      what: 'of the owner and whoever begins it, about the KYS',
      call: (tx, scene) => begin(tx, scene, null),
      gets: mentors,
    },
    {
      what: 'of the owner and one who is no mentor any more',
      call: (tx, scene) => begin(tx, scene, null, scene.viewers['ended mentor']),
      gets: [],
    },
    {
      what: 'of the owner and the mentor of whoever begins it',
      call: (tx, scene) => begin(tx, scene, null, scene.viewers['mentor of someone else']),
      gets: [],
    },
    {
      what: 'that somebody else has begun',
      call: (tx, scene) => begin(tx, scene, idOf(scene, 'analysis'), undefined, idOf(scene, 'thread')),
      gets: ['mentor'],
    },
  ],
  'app.request_review(uuid,uuid,uuid,text)': [
    {
      what: "of the owner's analysis",
      call: (tx, scene) =>
        tx`select app.request_review(${uuid()}, ${scene.viewers['another mentor']}, ${idOf(scene, 'analysis')}, '')`,
      gets: ['self'],
    },
    {
      what: 'of one that is not opened to the mentor',
      call: (tx, scene) =>
        tx`select app.request_review(${uuid()}, ${scene.owner.mentor}, ${closed(scene)}, '')`,
      gets: [],
    },
    {
      what: 'from one whose mentorship has ended',
      call: (tx, scene) =>
        tx`select app.request_review(${uuid()}, ${scene.viewers['ended mentor']}, ${idOf(scene, 'analysis')}, '')`,
      gets: [],
    },
  ],
  'app.withdraw_request(uuid)': [
    {
      what: "the owner's",
      call: (tx, scene) => tx`select app.withdraw_request(${idOf(scene, 'review')})`,
      gets: ['self'],
    },
    {
      what: 'one that is answered',
      call: (tx, { props }) => tx`select app.withdraw_request(${props.answered})`,
      gets: [],
    },
  ],
  'app.answer_review(uuid,uuid,uuid,uuid,bigint,text,text,jsonb,jsonb)': [
    {
      what: 'with a verdict',
      call: (tx, scene) => answerReview(tx, scene, { asked: idOf(scene, 'review'), given: 'approve' }),
      gets: ['mentor'],
    },
    {
      what: 'to another request than the one in sight',
      call: (tx, scene) => answerReview(tx, scene, { asked: uuid(), given: 'approve' }),
      gets: [],
    },
    {
      what: 'without having been asked',
      call: (tx, scene) => answerReview(tx, scene, { given: 'comment' }),
      gets: readers,
    },
    {
      what: 'about what is not as it was shown',
      call: (tx, scene) => answerReview(tx, scene, { given: 'comment', shown: 0 }),
      gets: [],
    },
    {
      what: 'about an analysis that is not opened',
      call: (tx, scene) => answerReview(tx, scene, { given: 'comment', about: closed(scene) }),
      gets: [],
    },
    {
      what: 'without having been asked, while another mentor has sent twenty such',
      call: async (tx, scene) => {
        const { owner, viewers } = scene
        const row = `'${owner.id}', gen_random_uuid(), '${idOf(scene, 'analysis')}', '${viewers['another mentor']}', 'comment', now()`
        await ask(
          tx,
          `insert into review (owner_id, id, analysis_id, mentor_id, verdict, answered_at) select ${row} from generate_series(1, 20) returning 'made'`,
        )
        return answerReview(tx, scene, { given: 'comment' })
      },
      gets: ['mentor', 'fellow reader'],
      answers: true,
    },
    ...['thread', 'comment', 'suggestion'].map((table) => ({
      what: `and with it the mentor's draft of a ${table}`,
      call: async (tx: TransactionSql, scene: Scene) => {
        await answerReview(tx, scene, { given: 'comment' })
        const sent = `owner_id = '${scene.owner.id}' and id = '${draft(scene, table)}' and sent_at is not null`
        return [{ sent: await ask(tx, `select 'made' from ${table} where ${sent}`) }]
      },
      gets: ['mentor'] as Actor[],
      answers: true as const,
    })),
    {
      what: 'and reads what was shown',
      call: async (tx, scene) => {
        await answerReview(tx, scene, { given: 'comment' })
        return tx`select 1 from snapshot where owner_id = ${scene.owner.id} and taken_at = now()`
      },
      gets: readers,
      anyRow: true,
      answers: true,
    },
  ],
  'app.close_review(uuid)': [
    {
      what: "the owner's",
      call: (tx, { props }) => tx`select app.close_review(${props.answered})`,
      gets: ['self'],
    },
    {
      what: 'one that is not answered',
      call: (tx, scene) => tx`select app.close_review(${idOf(scene, 'review')})`,
      gets: [],
    },
  ],
  'app.see_answers(uuid)': [
    {
      what: "about the owner's analysis",
      call: (tx, scene) => tx`select app.see_answers(${idOf(scene, 'analysis')})`,
      gets: ['self'],
    },
  ],
  'app.answer_suggestion(uuid,text)': [
    {
      what: 'made to the owner',
      call: (tx, scene) => tx`select app.answer_suggestion(${idOf(scene, 'suggestion')}, 'accepted')`,
      gets: ['self'],
    },
    {
      what: 'a draft',
      call: (tx, scene) => tx`select app.answer_suggestion(${draft(scene, 'suggestion')}, 'accepted')`,
      gets: [],
    },
  ],
  'auth.notify_review(uuid,uuid,uuid)': [
    {
      what: 'while answering without a confirmed address',
      call: (tx, scene) =>
        asUnconfirmed(tx, scene.props, async () => {
          const review = uuid()
          await tx`select app.answer_review(${review}, ${scene.owner.id}, ${idOf(scene, 'analysis')}, null, 9, 'comment', 'word', '{}', '{}')`
          return tx`select auth.notify_review(${uuid()}, ${scene.owner.id}, ${review})`
        }),
      gets: [],
      answers: true,
    },
    {
      what: 'of an earlier review',
      call: (tx, scene) =>
        tx`select auth.notify_review(${uuid()}, ${scene.owner.id}, ${idOf(scene, 'review')})`,
      gets: [],
    },
    {
      what: 'while answering',
      call: async (tx, scene) => {
        await answerReview(tx, scene, { asked: idOf(scene, 'review'), given: 'approve' })
        return tx`select auth.notify_review(${uuid()}, ${scene.owner.id}, ${idOf(scene, 'review')}) as told`
      },
      gets: ['mentor'],
    },
    {
      what: 'while asking',
      call: async (tx, scene) => {
        const review = uuid()
        await tx`select app.withdraw_request(${idOf(scene, 'review')})`
        await tx`select app.request_review(${review}, ${scene.owner.mentor}, ${idOf(scene, 'analysis')}, '')`
        return tx`select auth.notify_review(${uuid()}, ${scene.owner.id}, ${review}) as told`
      },
      gets: ['self'],
    },
  ],
}
