import { parseArgs } from 'node:util'
import { ClearError } from '@/lib/host/clear-error'
import { type Asked, commands, type Desk, usage } from './commands'

/**
 * Does what somebody typed behind the command's name.
 *
 * @throws ClearError with one sentence for whatever cannot be done; then nothing was
 */
export async function carryOut(given: string[], open: () => Promise<Desk>): Promise<void> {
  const asked = askedFor(given)
  if (asked === null) return console.log(usage)
  try {
    await commands[asked.name]?.run(asked, await open())
  } catch (error) {
    const { code } = error as { code?: string }
    if (code !== '42883' && code !== '42P01' && code !== '42703') throw error
    throw new ClearError(
      'The database belongs to another version of career-goal than this folder, so nothing was done: start this version once, or use the folder that the server runs from.',
    )
  }
}

/** What somebody typed behind the command's name; null where they ask for help. */
function askedFor(given: string[]): Asked | null {
  const options = { end: { type: 'boolean' }, yes: { type: 'boolean' }, help: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true })
    const [name = '', word, ...more] = positionals
    if (values.help || name === 'help') return null
    const command = commands[name]
    const isWhole = command && more.length === 0 && (word !== undefined || command.alone)
    const isKnown = isWhole && (!values.end || command.ends) && (!values.yes || name === 'delete')
    if (isKnown) return { name, word, end: values.end === true, yes: values.yes === true }
  } catch {
    // An option that there is not.
  }
  throw new ClearError(usage)
}
