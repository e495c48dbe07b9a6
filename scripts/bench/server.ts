import { openSessions } from '../live-sessions'
import { serve } from '../serve'

/** Serves the build of `npm run bench`, in another process than the one that measures. */
export async function run(): Promise<void> {
  const sessions = openSessions(process.env.DATABASE_URL ?? '')
  const stop = await serve({ port: Number(process.env.PORT), dev: false, trustProxy: false, sessions })
  process.once('SIGTERM', () => stop().then(() => process.exit(0)))
}
