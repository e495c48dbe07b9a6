import type messages from '@/messages/client/ko.json'

/** Why something was refused: a key below `errors` in the messages, so that a code without words does not compile. */
export type ErrorCode = keyof (typeof messages)['errors']
