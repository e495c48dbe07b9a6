import { createInterface } from 'node:readline/promises'
import { ClearError } from '@/lib/host/clear-error'

/**
 * Asks for the address of an account before something that cannot be taken back.
 *
 * @throws ClearError where nobody can be asked
 */
export async function confirmed(email: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new ClearError(`Deleting ${email} cannot be taken back: say --yes where nobody can be asked.`)
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const typed = await asking.question(
      `All that ${email} wrote will be gone. Type the address to delete it: `,
    )
    return typed.trim().toLowerCase() === email
  } finally {
    asking.close()
  }
}
