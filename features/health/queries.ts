import 'server-only'
import { pool } from '@/db/client'

const patience = 2000

/** Whether the database answers the app's role within two seconds. Asks for nobody's rows, so it has no viewer. */
export async function isHealthy(): Promise<boolean> {
  const answer = pool()`select 1`.then(
    () => true,
    () => false,
  )
  const silence = new Promise<false>((resolve) => setTimeout(resolve, patience, false))
  return Promise.race([answer, silence])
}
