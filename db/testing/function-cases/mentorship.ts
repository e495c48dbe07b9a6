import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import { type Actor, actors } from '../matrix'
import type { Try } from '../try'
import { ask } from '../witness'
import { asUnconfirmed } from './unconfirmed'

export const signedIn: Actor[] = actors.filter(
  (actor) => actor !== 'nobody' && actor !== 'whose session was revoked',
)
export const mentors: Actor[] = [
  'mentor',
  'another mentor',
  'fellow reader',
  'mentor of another analysis',
  'lead and mentor of another analysis',
]
const otherThanSelf = signedIn.filter((actor) => actor !== 'self')
const soon = () => new Date(Date.now() + 60_000).toISOString()

export const mentorshipTries: Record<string, Try[]> = {
  'app.viewer()': [{ what: 'who asks', call: (tx) => tx`select app.viewer()`, gets: ['self'] }],
  'app.may_open()': [
    { what: 'a confirmed address', call: (tx) => tx`select app.may_open()`, gets: signedIn },
    {
      what: 'an address that is not confirmed',
      call: (tx, { props }) => asUnconfirmed(tx, props, () => tx`select app.may_open()`),
      gets: [],
    },
  ],
  'app.mentees()': [{ what: 'the owner', call: (tx) => tx`select app.mentees()`, gets: mentors }],
  'app.mentors()': [{ what: 'the owner', call: (tx) => tx`select app.mentors()`, gets: ['mentee'] }],
  'app.opened_analyses()': [
    {
      what: "the owner's",
      call: (tx) => tx`select app.opened_analyses()`,
      gets: ['mentor', 'another mentor', 'fellow reader'],
    },
  ],
  'app.opened_to(uuid)': [
    {
      what: "the owner's analysis",
      call: (tx, { owner }) =>
        tx`select ${owner.mentor} = any (app.opened_to(${owner.rows.analysis.id as string})) as opened`,
      gets: ['self'],
    },
  ],
  'app.read_threads()': [
    {
      what: 'about the analysis',
      call: (tx, { owner }) =>
        tx`select ${owner.rows.thread.id as string} = any (app.read_threads()) as reads`,
      gets: ['mentor', 'fellow reader'],
    },
    {
      what: 'about the KYS',
      call: (tx, { props }) => tx`select ${props.kysThread} = any (app.read_threads()) as reads`,
      gets: ['mentor of another analysis'],
    },
  ],
  'app.invite(uuid,text,text,uuid[],timestamp with time zone)': [
    {
      what: "a link of one's own",
      call: (tx) => tx`select app.invite(${uuid()}, ${uuid()}, 'mentee', '{}', ${soon()})`,
      gets: signedIn,
    },
    {
      what: "a link of one's own, when as many have been made as a day allows",
      call: async (tx) => {
        const used = `insert into auth.allowance (key, used, since)
          select 'links:' || p.id, within.daily('links'), clock_timestamp() from person p where p.id = app.viewer() returning 'used'`
        await ask(tx, used)
        const made = (part: TransactionSql) =>
          part`select app.invite(${uuid()}, ${uuid()}, 'mentee', '{}', ${soon()})`
        return tx.savepoint(made).catch(() => [])
      },
      gets: [],
      answers: true,
    },
    {
      what: "a link of one's own, while somebody else has twenty",
      call: async (tx, { viewers }) => {
        const [me] = await tx`select app.viewer() as id`
        await tx`select set_config('app.viewer', ${viewers['former member']}, true)`
        await tx`select app.invite(gen_random_uuid(), gen_random_uuid()::text, 'mentee', '{}', ${soon()}) from generate_series(1, 20)`
        const other = me?.id === viewers['former member'] ? viewers.teammate : (me?.id ?? '')
        await tx`select set_config('app.viewer', ${other}, true)`
        return tx`select app.invite(${uuid()}, ${uuid()}, 'mentee', '{}', ${soon()})`
      },
      gets: signedIn,
      answers: true,
    },
    {
      what: 'a link, without a confirmed address',
      call: (tx, { props }) =>
        asUnconfirmed(
          tx,
          props,
          () => tx`select app.invite(${uuid()}, ${uuid()}, 'mentee', '{}', ${soon()})`,
        ),
      gets: [],
    },
    {
      what: "the owner's analysis, by a link of somebody else",
      call: async (tx, { owner, viewers }) => {
        const [link, me] = [uuid(), await tx`select app.viewer() as id`]
        const opened = `{${owner.rows.analysis.id}}`
        await tx`select app.invite(${link}, 'forged', 'mentor', ${opened}::uuid[], ${soon()})`
        await tx`select set_config('app.viewer', ${viewers['former member']}, true)`
        await tx`select app.follow_invitation('forged')`
        await tx`select set_config('app.viewer', ${me[0]?.id ?? ''}, true)`
        await tx`select app.answer_follower(${link}, ${uuid()}, true)`
        await tx`select set_config('app.viewer', ${viewers['former member']}, true)`
        return tx`select app.opened_analyses()`
      },
      gets: ['self'],
    },
  ],
  'app.my_invitations()': [
    { what: 'the links', call: (tx) => tx`select * from app.my_invitations()`, gets: ['self'] },
  ],
  'app.withdraw_invitation(uuid)': [
    {
      what: "the owner's link",
      call: (tx, { props }) => tx`select app.withdraw_invitation(${props.mentorLink.id})`,
      gets: ['self'],
    },
  ],
  'app.invitation(text)': [
    {
      what: "the owner's link",
      call: (tx, { props }) => tx`select * from app.invitation(${props.mentorLink.hash})`,
      gets: signedIn,
    },
    {
      what: 'one that somebody has followed',
      call: (tx, { props }) => tx`select * from app.invitation(${props.followedLink.hash})`,
      gets: ['self', 'invited mentor'],
    },
    { what: 'a guessed one', call: (tx) => tx`select * from app.invitation('guess')`, gets: [] },
    {
      what: "the code of the owner's link",
      call: (tx, { props }) =>
        tx`select code is not null as told from app.invitation(${props.followedLink.hash})`,
      gets: ['invited mentor'],
      answers: true,
    },
    {
      what: "the owner's link, as one's own",
      call: (tx, { props }) => tx`select state = 'own' as told from app.invitation(${props.mentorLink.hash})`,
      gets: ['self'],
      answers: true,
    },
    {
      what: "the owner's link, as one that the viewer has followed",
      call: (tx, { props }) =>
        tx`select state = 'followed' as told from app.invitation(${props.followedLink.hash})`,
      gets: ['invited mentor'],
      answers: true,
    },
    {
      what: "the owner's link for a mentor, as one who is it already",
      call: (tx, { props }) =>
        tx`select state = 'already' as told from app.invitation(${props.mentorLink.hash})`,
      gets: mentors,
      answers: true,
    },
    {
      what: "the owner's link for a mentee, as one who is it already",
      call: (tx, { props }) =>
        tx`select state = 'already' as told from app.invitation(${props.menteeLink.hash})`,
      gets: ['mentee'],
      answers: true,
    },
  ],
  'app.follow_invitation(text)': [
    {
      what: "the owner's link",
      call: (tx, { props }) => tx`select app.follow_invitation(${props.mentorLink.hash})`,
      gets: otherThanSelf,
    },
    {
      what: 'one that somebody has followed',
      call: (tx, { props }) => tx`select app.follow_invitation(${props.followedLink.hash})`,
      gets: ['invited mentor'],
    },
    {
      what: "the owner's, without a confirmed address",
      call: (tx, { props }) =>
        asUnconfirmed(tx, props, () => tx`select app.follow_invitation(${props.mentorLink.hash})`),
      gets: [],
    },
    {
      what: 'a link for a mentee',
      call: (tx, { props }) => tx`select app.follow_invitation(${props.menteeLink.hash})`,
      gets: [],
    },
    { what: 'a guessed one', call: (tx) => tx`select app.follow_invitation('guess')`, gets: [] },
  ],
  'app.answer_follower(uuid,uuid,boolean)': [
    {
      what: "of the owner's link",
      call: (tx, { props }) => tx`select app.answer_follower(${props.followedLink.id}, ${uuid()}, true)`,
      gets: ['self'],
    },
    {
      what: 'as a mentor, without a confirmed address',
      call: (tx, { props }) =>
        asUnconfirmed(
          tx,
          props,
          () => tx`select app.answer_follower(${props.unconfirmed.link}, ${uuid()}, true)`,
        ),
      gets: [],
    },
    {
      what: 'of a link that nobody followed',
      call: (tx, { props }) => tx`select app.answer_follower(${props.mentorLink.id}, ${uuid()}, true)`,
      gets: [],
    },
  ],
  'app.accept_mentor(text,uuid,uuid[])': [
    {
      what: "the owner's link",
      call: (tx, { props }) => tx`select app.accept_mentor(${props.menteeLink.hash}, ${uuid()}, '{}')`,
      gets: otherThanSelf,
    },
    {
      what: "the owner's, without a confirmed address",
      call: (tx, { props }) =>
        asUnconfirmed(
          tx,
          props,
          () => tx`select app.accept_mentor(${props.menteeLink.hash}, ${uuid()}, '{}')`,
        ),
      gets: [],
    },
    {
      what: 'a link for a mentor',
      call: (tx, { props }) => tx`select app.accept_mentor(${props.mentorLink.hash}, ${uuid()}, '{}')`,
      gets: [],
    },
    { what: 'a guessed one', call: (tx) => tx`select app.accept_mentor('guess', ${uuid()}, '{}')`, gets: [] },
  ],
  'app.end_mentorship(uuid,uuid)': [
    {
      what: "of the owner and the owner's mentor",
      call: (tx, { owner }) =>
        tx`select app.end_mentorship(${owner.id}, ${owner.rows.mentorship.id as string})`,
      gets: ['self', 'mentor'],
    },
  ],
  'app.record_page_view(uuid,text,date)': [
    {
      what: 'at the owner',
      call: (tx, { owner }) => tx`select app.record_page_view(${owner.id}, 'gap', current_date)`,
      gets: [...mentors, 'lead'],
    },
    {
      what: 'at the owner, long ago, which would throw other views away',
      call: (tx, { owner }) => tx`select app.record_page_view(${owner.id}, 'gap', 'infinity')`,
      gets: [],
    },
  ],
  // The stranger has been looked at as well.
  'app.page_viewers()': [
    {
      what: 'who looked',
      call: (tx) => tx`select * from app.page_viewers()`,
      gets: ['self', 'stranger'],
      anyRow: true,
    },
  ],
}
