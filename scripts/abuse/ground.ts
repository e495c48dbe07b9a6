import { randomUUID } from 'node:crypto'
import { openSync, rmSync } from 'node:fs'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { appRole } from '@/db/embedded/roles'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { ownEnvironment, startServer, stopServer } from '../own-server'

/** A server for the attacks, with everything they need to know about it. */
export type Ground = {
  site: string
  /** the data folder of its database */
  data: string
  /** the server's errors */
  log: string
  appUrl: string
  ownerUrl: string
  /** addresses that mails went to, in their order */
  mails: string[]
  close(): Promise<void>
}

/** Starts the built app on loopback with a database, a data folder and a mail server that nothing else uses. */
export async function openGround(): Promise<Ground> {
  const folder = scratchFolder()
  const database = await startScratchPostgres()
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true }), database.stop]
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    await migrate(database.ownerUrl, appRole)
    const env = await ownEnvironment(folder, { app: database.appUrl, owner: database.ownerUrl })
    const { mails, end } = await openMails(Number(env.SMTP_PORT))
    undo.push(end)
    const log = path.join(folder, 'server.log')
    const server = await startServer(env, () => {}, openSync(log, 'a'))
    undo.push(() => stopServer(server))
    // The factories make people as the owner of the tables; the app's code in this process uses the app's
    // role.
    const { DATABASE_URL, AUTH_SECRET, AUTH_URL = '' } = env
    Object.assign(process.env, { DATABASE_URL, AUTH_SECRET, AUTH_URL, NODE_ENV: 'production' })
    process.env.TEST_OWNER_URL = database.ownerUrl
    const { appUrl, ownerUrl, data } = database
    return { site: AUTH_URL, data, log, appUrl, ownerUrl, mails, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A mail server that takes everything and remembers to whom. */
async function openMails(port: number): Promise<{ mails: string[]; end: () => Promise<void> }> {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, done) {
      stream.resume()
      stream.once('end', () => {
        mails.push(...envelope.rcptTo.map(({ address }) => address))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  return { mails, end: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** An address that nobody has. */
export const newAddress = () => `nobody-${randomUUID()}@example.test`
