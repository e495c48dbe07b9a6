import type { Messages } from 'next-intl'

/**
 * The namespaces of messages that client components use; the others stay on the server. A client component
 * that needs more adds its namespace here.
 */
const clientNamespaces = [
  'changes',
  'checklist',
  'competency',
  'errorPage',
  'errors',
  'form',
  'levels',
  'outline',
  'recurrence',
  'suggestion',
  'thread',
  'todo',
  'ui',
] as const satisfies (keyof Messages)[]

/**
 * Picks the messages that the browser needs.
 * @param messages all messages of one language
 * @returns the messages of `clientNamespaces` alone
 */
export function clientMessages(messages: Messages): Partial<Messages> {
  return Object.fromEntries(clientNamespaces.map((name) => [name, messages[name]]))
}
