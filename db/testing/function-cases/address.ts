import type { Try } from '../try'

const soon = () => new Date(Date.now() + 60_000).toISOString()

/** Confirming an address, and what a reset of an unconfirmed account leaves to be answered. */
export const addressTries: Record<string, Try[]> = {
  'auth.create_confirmation(text,uuid,timestamp with time zone)': [
    {
      what: 'for the owner',
      call: async (tx, { owner }) => {
        await tx`select auth.create_confirmation('new', ${owner.id}, ${soon()})`
        return tx`select auth.confirmation_is_mine('new')`
      },
      gets: ['self'],
      answers: true,
    },
  ],
  'auth.confirmation_is_mine(text)': [
    {
      what: "with the owner's link",
      call: (tx, { props }) => tx`select auth.confirmation_is_mine(${props.confirmation.hash})`,
      gets: ['self'],
    },
    { what: 'with a guessed link', call: (tx) => tx`select auth.confirmation_is_mine('guess')`, gets: [] },
  ],
  'auth.confirm_my_address(text)': [
    {
      what: "with the owner's link",
      call: (tx, { props }) => tx`select auth.confirm_my_address(${props.confirmation.hash})`,
      gets: ['self'],
    },
    { what: 'with a guessed link', call: (tx) => tx`select auth.confirm_my_address('guess')`, gets: [] },
  ],
  'auth.my_pauses()': [
    {
      what: 'what a reset has closed',
      call: (tx) => tx`select * from auth.my_pauses()`,
      gets: ['self'],
      anyRow: true,
    },
  ],
  'auth.answer_pause(uuid,boolean)': [
    {
      what: "keeping the owner's link",
      call: (tx, { props }) => tx`select auth.answer_pause(${props.pause}, true)`,
      gets: ['self'],
    },
    {
      what: "ending the owner's link",
      call: (tx, { props }) => tx`select auth.answer_pause(${props.pause}, false)`,
      gets: ['self'],
    },
  ],
  'auth.forget_my_reset()': [
    { what: 'the reset', call: (tx) => tx`select auth.forget_my_reset()`, gets: ['self'] },
  ],
}
