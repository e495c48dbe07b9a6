import type { Messages } from 'next-intl'

/**
 * The namespaces whose words client components use. Everything else is rendered on the server and
 * never sent; a client component that needs more words adds its namespace here.
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
 * Picks what the browser needs.
 * @param messages all messages of one language
 * @returns the messages of `clientNamespaces` alone
 */
export function clientMessages(messages: Messages): Partial<Messages> {
  return Object.fromEntries(clientNamespaces.map((name) => [name, messages[name]]))
}
