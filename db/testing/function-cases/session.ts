import { v7 as uuid } from 'uuid'
import { actors } from '../matrix'
import type { Try } from '../try'

/** The token is all that guards a session before there is a viewer. */
const everybody = actors
const soon = () => new Date(Date.now() + 60_000).toISOString()

export const sessionTries: Record<string, Try[]> = {
  'auth.create_session(uuid,text,uuid,timestamp with time zone,text,text,text)': [
    {
      what: 'of the owner',
      call: (tx, { owner }) =>
        tx`select auth.create_session(${uuid()}, ${uuid()}, ${owner.id}, ${soon()}, null, null, null)`,
      gets: everybody,
    },
    {
      what: 'of the owner, whose account is disabled',
      call: async (tx, { owner }) => {
        await tx`select testing.ask(${`select within.disable_account('${owner.id}', null)`})`
        return tx`select auth.create_session(${uuid()}, ${uuid()}, ${owner.id}, ${soon()}, null, null, null)`
      },
      gets: [],
      answers: true,
    },
    {
      what: 'of the owner, by what is no way in',
      call: (tx, { owner }) =>
        tx`select auth.create_session(${uuid()}, ${uuid()}, ${owner.id}, ${soon()}, null, null, 'guess')`,
      gets: [],
    },
  ],
  'auth.assert_applied(text)': [
    { what: 'as one who knows no version', call: (tx) => tx`select auth.assert_applied(null)`, gets: [] },
  ],
  'auth.touch_session(text)': [
    {
      what: "with the owner's token",
      call: (tx, { props }) => tx`select auth.touch_session(${props.session.hash})`,
      gets: everybody,
    },
    { what: 'with a guessed token', call: (tx) => tx`select auth.touch_session('guess')`, gets: [] },
  ],
  'auth.session_by_hash(text)': [
    {
      what: "with the owner's token",
      call: (tx, { props }) => tx`select * from auth.session_by_hash(${props.session.hash})`,
      gets: everybody,
    },
    { what: 'with a guessed token', call: (tx) => tx`select * from auth.session_by_hash('guess')`, gets: [] },
  ],
  'auth.end_session(text)': [
    {
      what: "with the owner's token",
      call: (tx, { props }) => tx`select auth.end_session(${props.session.hash})`,
      gets: everybody,
    },
    { what: 'with a guessed token', call: (tx) => tx`select auth.end_session('guess')`, gets: [] },
  ],
  'auth.my_session_is_new(text)': [
    {
      what: "with the owner's token",
      call: (tx, { props }) => tx`select auth.my_session_is_new(${props.session.hash})`,
      gets: ['self'],
    },
    { what: 'with a guessed token', call: (tx) => tx`select auth.my_session_is_new('guess')`, gets: [] },
  ],
  'auth.my_sessions(text)': [
    { what: 'the sessions', call: (tx) => tx`select * from auth.my_sessions(null)`, gets: ['self'] },
  ],
  'auth.end_my_session(uuid)': [
    {
      what: "naming the owner's session",
      call: (tx, { props }) => tx`select auth.end_my_session(${props.session.id})`,
      gets: ['self'],
    },
  ],
  'auth.end_my_sessions(text)': [
    { what: 'all of them', call: (tx) => tx`select auth.end_my_sessions(null)`, gets: ['self'] },
  ],
}
