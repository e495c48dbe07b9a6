import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import { type Actor, actors } from '../matrix'
import type { Try } from '../try'

/** Before there is a viewer everybody is nobody: what guards these doors is the token, or the code that calls. */
const everybody = actors

/** These doors are shut once somebody is the viewer. */
const withoutViewer: Actor[] = ['nobody', 'whose session was revoked']

/** Whose account has to do with the owner: what they had together goes with it. */
const tied: Actor[] = [
  'self',
  'mentor',
  'another mentor',
  'fellow reader',
  'mentor of another analysis',
  'ended mentor',
  'invited mentor',
  'lead',
  'lead and mentor of another analysis',
  'lead to whom one is only counted',
  'lead whom one has not confirmed',
  'former lead',
  'teammate',
]

const soon = () => new Date(Date.now() + 60_000).toISOString()

/** Tries accounts one after another from one address that has one in a window. @returns a row if the last is let in */
async function triedIn(tx: TransactionSql, accounts: string[]) {
  const address = uuid()
  for (const account of accounts.slice(0, -1)) {
    if (account.startsWith('forget ')) await tx`select auth.forget_tried(${address}, ${account.slice(7)})`
    else await tx`select auth.count_tried(${address}, ${account}, 1, 60)`
  }
  return tx`select 1 where auth.count_tried(${address}, ${accounts.at(-1) ?? ''}, 1, 60) = 0`
}

export const accountTries: Record<string, Try[]> = {
  'auth.enter(text,boolean,boolean)': [
    {
      what: "with the owner's token",
      call: (tx, { props }) => tx`select * from auth.enter(${props.session.hash}, false)`,
      gets: everybody,
    },
    {
      what: "with the owner's token, and what waits",
      call: (tx, { props }) => tx`select * from auth.enter(${props.session.hash}, false, true)`,
      gets: everybody,
    },
    { what: 'with a guessed token', call: (tx) => tx`select * from auth.enter('guess', false)`, gets: [] },
  ],
  'auth.account_by_email(text)': [
    {
      what: "with the owner's address",
      call: (tx, { props }) => tx`select * from auth.account_by_email(${props.email})`,
      gets: withoutViewer,
    },
  ],
  'auth.account_by_id(uuid)': [
    {
      what: "with the owner's id",
      call: (tx, { owner }) => tx`select * from auth.account_by_id(${owner.id})`,
      gets: withoutViewer,
    },
  ],
  'auth.locale_of(uuid)': [
    {
      what: "with the owner's id",
      call: (tx, { owner }) => tx`select 1 where auth.locale_of(${owner.id}) is not null`,
      gets: withoutViewer,
      anyRow: true,
    },
  ],
  'auth.news_address(uuid)': [
    {
      what: "with the owner's id",
      call: (tx, { owner }) => tx`select * from auth.news_address(${owner.id})`,
      gets: withoutViewer,
    },
    {
      what: 'of somebody without a confirmed address',
      call: (tx, { props }) => tx`select * from auth.news_address(${props.unconfirmed.id})`,
      gets: [],
      anyRow: true,
    },
  ],
  'auth.account_by_provider(text,text)': [
    {
      what: "with the owner's subject",
      call: (tx, { props }) => tx`select * from auth.account_by_provider('oidc', ${props.provider})`,
      gets: withoutViewer,
    },
    {
      what: 'with the subject at another provider',
      call: (tx, { props }) => tx`select * from auth.account_by_provider('github', ${props.provider})`,
      gets: [],
    },
  ],
  'auth.add_provider(text,text,uuid)': [
    {
      what: 'to the owner',
      call: (tx, { owner }) => tx`select auth.add_provider('github', ${uuid()}, ${owner.id})`,
      gets: everybody,
    },
  ],
  'auth.count_attempt(text,integer,integer)': [
    {
      what: 'the first attempt',
      call: (tx) => tx`select 1 where auth.count_attempt(${uuid()}, 1, 60) = 0`,
      gets: everybody,
      anyRow: true,
    },
    {
      what: 'one too many',
      call: (tx) => tx`select 1 where auth.count_attempt(${uuid()}, 0, 60) = 0`,
      gets: [],
      anyRow: true,
    },
  ],
  'auth.count_tried(text,text,integer,integer)': [
    { what: 'the first account', call: (tx) => triedIn(tx, ['x']), gets: everybody, anyRow: true },
    { what: 'the same account again', call: (tx) => triedIn(tx, ['x', 'x']), gets: everybody, anyRow: true },
    { what: 'one account too many', call: (tx) => triedIn(tx, ['x', 'y']), gets: [], anyRow: true },
    { what: 'the refused account again', call: (tx) => triedIn(tx, ['x', 'y', 'y']), gets: [], anyRow: true },
  ],
  'auth.forget_tried(text,text)': [
    {
      what: 'of an account that got in, ahead of another',
      call: (tx) => triedIn(tx, ['x', 'forget x', 'y']),
      gets: everybody,
      anyRow: true,
    },
    {
      what: 'of an account that was not tried, ahead of another',
      call: (tx) => triedIn(tx, ['x', 'forget z', 'y']),
      gets: [],
      anyRow: true,
    },
  ],
  'auth.forget_attempts(text)': [
    {
      what: 'after one too many',
      call: async (tx) => {
        await tx`select auth.count_attempt('tried', 1, 60), auth.forget_attempts('tried')`
        return tx`select 1 where auth.count_attempt('tried', 1, 60) = 0`
      },
      gets: everybody,
      anyRow: true,
    },
  ],
  'auth.remember_device(text,uuid)': [
    {
      what: 'of the owner',
      call: async (tx, { owner }) => {
        await tx`select auth.remember_device('new', ${owner.id})`
        return tx`select auth.knows_device('new', ${owner.id})`
      },
      gets: everybody,
    },
  ],
  'auth.knows_device(text,uuid)': [
    {
      what: "with the token of the owner's browser",
      call: (tx, { owner, props }) => tx`select auth.knows_device(${props.device.hash}, ${owner.id})`,
      gets: everybody,
    },
    {
      what: 'with the same, of somebody else',
      call: (tx, { stranger, props }) => tx`select auth.knows_device(${props.device.hash}, ${stranger.id})`,
      gets: [],
    },
  ],
  'auth.create_reset(text,uuid,timestamp with time zone)': [
    {
      what: 'for the owner',
      call: async (tx, { owner }) => {
        await tx`select auth.create_reset('new', ${owner.id}, ${soon()})`
        return tx`select auth.reset_is_open('new')`
      },
      gets: everybody,
    },
  ],
  'auth.reset_is_open(text)': [
    {
      what: "with the owner's link",
      call: (tx, { props }) => tx`select auth.reset_is_open(${props.reset.hash})`,
      gets: everybody,
    },
    { what: 'with a guessed link', call: (tx) => tx`select auth.reset_is_open('guess')`, gets: [] },
  ],
  'auth.spend_reset(text,text)': [
    {
      what: "with the owner's link",
      call: (tx, { props }) => tx`select auth.spend_reset(${props.reset.hash}, 'hash')`,
      gets: everybody,
    },
    { what: 'with a guessed link', call: (tx) => tx`select auth.spend_reset('guess', 'hash')`, gets: [] },
  ],
  'auth.my_account()': [
    { what: 'the account', call: (tx) => tx`select * from auth.my_account()`, gets: ['self'] },
  ],
  'auth.my_password_hash()': [
    { what: 'the hash', call: (tx) => tx`select auth.my_password_hash()`, gets: ['self'] },
  ],
  'auth.set_my_password(text)': [
    { what: 'another', call: (tx) => tx`select auth.set_my_password('other')`, gets: ['self'] },
  ],
  'auth.remove_my_provider(text)': [
    { what: 'the provider', call: (tx) => tx`select auth.remove_my_provider('oidc')`, gets: ['self'] },
    {
      what: 'the only way in, while others have passwords',
      call: async (tx) => {
        await tx`select auth.set_my_password(null)`
        return tx`select auth.remove_my_provider('oidc')`
      },
      gets: [],
      answers: true,
    },
    {
      what: 'one of two ways in',
      call: async (tx, { owner }) => {
        await tx`select auth.set_my_password(null)`
        await tx`select auth.add_provider('github', ${uuid()}, ${owner.id})`
        return tx`select auth.remove_my_provider('oidc')`
      },
      gets: ['self'],
      answers: true,
    },
    {
      what: "the owner's, of somebody who has a password",
      call: async (tx, { owner }) => {
        await tx`select auth.set_my_password('hash')`
        await tx`select auth.remove_my_provider('oidc')`
        const gone = `select 'made' where not exists (select 1 from auth.provider v where v.person_id = '${owner.id}')`
        return tx`select testing.ask(${gone})`
      },
      gets: ['self'],
      answers: true,
    },
  ],
  'auth.delete_me()': [
    { what: 'the account', call: (tx) => tx`select auth.delete_me()`, gets: tied },
    {
      what: 'what the owner has used up',
      call: async (tx, { owner }) => {
        const key = `links:${owner.id}`
        await tx`select auth.use_allowance(${[key]}, ${[9]}, 1, 60)`
        await tx`select auth.delete_me()`
        return tx`select testing.ask(${`select 'made' where not exists (select 1 from auth.allowance where key = '${key}')`})`
      },
      gets: ['self'],
      answers: true,
    },
    {
      what: "the owner's counters",
      call: async (tx, { owner }) => {
        const key = `password:${owner.id}`
        await tx`select auth.count_attempt(${key}, 9, 60), auth.delete_me()`
        return tx`select testing.ask(${`select 'made' where not exists (select 1 from auth.attempt where key = '${key}')`})`
      },
      gets: ['self'],
      answers: true,
    },
  ],
}
