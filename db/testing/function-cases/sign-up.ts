import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import { actors } from '../matrix'
import type { Try } from '../try'

/** Before there is a viewer everybody is nobody: what guards these doors is the token, or the code that calls. */
const everybody = actors

const signUpBy = (tx: TransactionSql, invitation: string) =>
  tx`select auth.sign_up(${uuid()}, ${uuid()}, 'hash', 'name', 'ko', 'Asia/Seoul', false, ${invitation})`

export const signUpTries: Record<string, Try[]> = {
  'auth.is_open_to_all()': [
    {
      what: 'in a database that has accounts',
      call: (tx) => tx`select 1 where auth.is_open_to_all()`,
      gets: [],
    },
  ],
  'auth.sign_up(uuid,text,text,text,text,text,boolean,text)': [
    {
      what: "with the owner's address",
      call: (tx, { props }) =>
        tx`select auth.sign_up(${uuid()}, ${props.email}, 'hash', 'name', 'ko', 'Asia/Seoul')`,
      gets: [],
    },
    {
      what: "with the owner's id",
      call: (tx, { owner }) =>
        tx`select auth.sign_up(${owner.id}, 'new@example.test', 'hash', 'name', 'ko', 'Asia/Seoul')`,
      gets: [],
    },
    {
      what: 'with a new address',
      call: (tx) => tx`select auth.sign_up(${uuid()}, ${uuid()}, 'hash', 'name', 'ko', 'Asia/Seoul')`,
      gets: everybody,
    },
    {
      what: "by an operator's link",
      call: (tx, { props }) => signUpBy(tx, props.siteLink.hash),
      gets: everybody,
    },
    {
      what: "by an operator's link that was used",
      call: async (tx, { props }) => {
        await signUpBy(tx, props.siteLink.hash)
        return signUpBy(tx, props.siteLink.hash)
      },
      gets: [],
    },
  ],
}
