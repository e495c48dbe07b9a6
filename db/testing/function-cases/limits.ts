import { v7 as uuid } from 'uuid'
import { type Actor, actors } from '../matrix'
import type { Props } from '../props'
import type { Try } from '../try'
import { ask } from '../witness'

/** These doors are shut once somebody is the viewer. */
const withoutViewer: Actor[] = ['nobody', 'whose session was revoked']

const ids = ({ notice }: Props) => [notice]

/** What counts before there is a viewer, and what is told by mail. */
export const limitTries: Record<string, Try[]> = {
  'auth.use_allowance(text[],bigint[],bigint,integer)': [
    {
      what: 'while there is enough',
      call: (tx) => tx`select * from auth.use_allowance(${[uuid()]}, ${[1]}, 1, 60)`,
      gets: [],
      anyRow: true,
    },
    {
      what: 'of which there is none',
      call: (tx) => tx`select * from auth.use_allowance(${[uuid()]}, ${[0]}, 1, 60)`,
      gets: actors,
      anyRow: true,
    },
  ],
  'auth.invited_by(text)': [
    {
      what: "of the owner's link",
      call: (tx, { props }) => tx`select auth.invited_by(${props.mentorLink.hash})`,
      gets: actors,
    },
    {
      what: 'of a link that somebody follows already',
      call: (tx, { props }) => tx`select auth.invited_by(${props.followedLink.hash})`,
      gets: [],
    },
    {
      what: 'of a link into a team',
      call: (tx, { props }) =>
        tx`select maker from auth.invited_by(${props.teamLink.hash}) as maker where maker is not null`,
      gets: actors,
      anyRow: true,
    },
    {
      what: 'of a guessed token',
      call: (tx) => tx`select maker from auth.invited_by('guess') as maker where maker is not null`,
      gets: [],
      anyRow: true,
    },
  ],
  'auth.claim_notices(integer)': [
    {
      what: 'while another server mails it',
      call: (tx, { props }) =>
        tx`select * from auth.claim_notices(900) where notices::text like ${`%${props.notice}%`}`,
      gets: [],
      anyRow: true,
    },
    {
      what: 'of the owner',
      call: async (tx, { props }) => {
        await ask(
          tx,
          `with waiting as (update auth.notice set claimed_at = null where id = '${props.notice}' returning id)
            select id from waiting`,
        )
        return tx`select * from auth.claim_notices(900) where notices::text like ${`%${props.notice}%`}`
      },
      gets: withoutViewer,
      anyRow: true,
      answers: true,
    },
  ],
  'auth.record_delivery(uuid[],boolean)': [
    {
      what: 'that was sent',
      call: (tx, { props }) => tx`select auth.record_delivery(${ids(props)}, true)`,
      gets: withoutViewer,
    },
    {
      what: 'that was not sent',
      call: (tx, { props }) => tx`select auth.record_delivery(${ids(props)}, false)`,
      gets: withoutViewer,
    },
  ],
}
