import { v7 as uuid } from 'uuid'
import { type Actor, actors } from '../matrix'
import type { Try } from '../try'

/** Whoever runs the installation, and nobody else: not even the person themselves. */
const operator: Actor[] = ['operator']
const everybody = actors
const soon = () => new Date(Date.now() + 60_000).toISOString()

/** A deed upon the owner's account, and what keeps it from being done. */
const deed = (what: string, typed: 'right' | 'wrong' | 'none' = 'none'): Try['call'] => {
  return (tx, { owner, props }) => {
    const word = typed === 'right' ? props.email : typed === 'wrong' ? 'other@example.test' : null
    return tx`select app.operate(${what}, ${owner.id}, ${word})`
  }
}

export const operatorTries: Record<string, Try[]> = {
  'app.is_operator()': [
    { what: 'the viewer', call: (tx) => tx`select app.is_operator()`, gets: operator },
    {
      what: 'a viewer who is disabled',
      call: async (tx) => {
        await tx`select testing.ask('update auth.account set disabled_at = now() where person_id = app.viewer() returning 1')`
        return tx`select app.is_operator()`
      },
      gets: [],
      answers: true,
    },
  ],
  'app.operator_figures()': [
    {
      what: 'the figures',
      call: (tx) => tx`select * from app.operator_figures()`,
      gets: operator,
      anyRow: true,
    },
  ],
  'app.operator_accounts(text,integer,integer)': [
    {
      what: "by the owner's address",
      call: (tx, { props }) => tx`select * from app.operator_accounts(${props.email}, 0, 10)`,
      gets: operator,
    },
    {
      what: 'by letters that no address has',
      call: (tx) => tx`select * from app.operator_accounts('%', 0, 10)`,
      gets: [],
      anyRow: true,
    },
    {
      what: 'behind the last one',
      call: (tx, { props }) => tx`select * from app.operator_accounts(${props.email}, 1, 10)`,
      gets: [],
      anyRow: true,
    },
  ],
  'app.operator_account(uuid)': [
    {
      what: "the owner's",
      call: (tx, { owner }) => tx`select * from app.operator_account(${owner.id})`,
      gets: operator,
    },
  ],
  'app.operator_deeds(uuid,integer)': [
    {
      what: "about the owner's account",
      call: (tx, { owner }) => tx`select * from app.operator_deeds(${owner.id}, 10)`,
      gets: operator,
    },
    {
      what: 'about any',
      call: (tx) => tx`select * from app.operator_deeds(null, 1)`,
      gets: operator,
      anyRow: true,
    },
  ],
  'app.operate(text,uuid,text)': [
    { what: 'disabling', call: deed('disable'), gets: operator },
    { what: 'ending the sessions', call: deed('end-sessions'), gets: operator },
    { what: 'deleting', call: deed('delete', 'right'), gets: operator },
    { what: 'deleting, with another address', call: deed('delete', 'wrong'), gets: [] },
    { what: 'deleting, with no address', call: deed('delete'), gets: [] },
    { what: 'enabling what is not disabled', call: deed('enable'), gets: [] },
    { what: 'what there is not', call: deed('promote'), gets: [] },
    {
      what: 'enabling again',
      call: async (tx, { owner }) => {
        await tx`select testing.ask(${`select within.disable_account('${owner.id}', null)`})`
        return tx`select 'made' where app.operate('enable', ${owner.id}, null) = 'done'`
      },
      gets: operator,
      answers: true,
    },
    {
      what: "to the viewer's own account",
      call: (tx) => tx`select 'made' where app.operate('end-sessions', app.viewer(), null) = 'self'`,
      gets: operator,
      answers: true,
    },
  ],
  'app.invite_to_site(uuid,text,text,timestamp with time zone)': [
    {
      what: 'somebody',
      call: (tx) => tx`select app.invite_to_site(${uuid()}, 'new', 'new@example.test', ${soon()})`,
      gets: operator,
    },
    {
      what: 'who has an account',
      call: (tx, { props }) => tx`select app.invite_to_site(${uuid()}, 'new', ${props.email}, ${soon()})`,
      gets: [],
    },
  ],
  'app.site_invitations()': [
    {
      what: 'the links',
      call: (tx) => tx`select * from app.site_invitations()`,
      gets: operator,
      anyRow: true,
    },
  ],
  'app.withdraw_site_invitation(uuid)': [
    {
      what: 'the link',
      call: (tx, { props }) => tx`select app.withdraw_site_invitation(${props.siteLink.id})`,
      gets: operator,
    },
    { what: 'no link', call: (tx) => tx`select app.withdraw_site_invitation(${uuid()})`, gets: [] },
  ],
  'auth.site_invitation_is_open(text)': [
    {
      what: 'with the link',
      call: (tx, { props }) => tx`select auth.site_invitation_is_open(${props.siteLink.hash})`,
      gets: everybody,
    },
    { what: 'with a guessed link', call: (tx) => tx`select auth.site_invitation_is_open('guess')`, gets: [] },
  ],
  'auth.archive_link_is_mine(text)': [
    {
      what: "with the owner's link",
      call: (tx, { props }) => tx`select auth.archive_link_is_mine(${props.archiveLink.hash})`,
      gets: ['self'],
    },
    { what: 'with a guessed link', call: (tx) => tx`select auth.archive_link_is_mine('guess')`, gets: [] },
  ],
  'auth.spend_archive_link(text)': [
    {
      what: "with the owner's link",
      call: (tx, { props }) => tx`select auth.spend_archive_link(${props.archiveLink.hash})`,
      gets: ['self'],
    },
    { what: 'with a guessed link', call: (tx) => tx`select auth.spend_archive_link('guess')`, gets: [] },
  ],
}
