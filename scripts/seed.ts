import { randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'
import { v7 as newId } from 'uuid'
import { hashPassword } from '@/auth/passwords'
import { beforeViewer } from '@/db/before-viewer'
import type { Viewer } from '@/db/client'
import { connect as openAddress } from '@/db/connect'
import { closePool } from '@/db/pool'
import { standardSections } from '@/features/outline/model/rules/sections'
import { ClearError } from '@/lib/host/clear-error'
import { hashToken, newToken } from '@/lib/token'
import { connect } from './connection'
import { write } from './seed/batches'
import { type Clock, startClock, timeZone } from './seed/clock'
import type { Developer } from './seed/developer'
import { daeun, junho, seoyun } from './seed/developers'
import { eventsOf } from './seed/events'
import type { Author, Cast } from './seed/story'

/** Somebody who can sign in. */
type SignIn = Cast & { name: string; email: string; password: string }

/** `npm run seed`: fills an empty database with a made-up team and its last ten weeks, and prints their sign-ins. */
export async function run(): Promise<void> {
  // Turns mail off, so that nothing in the story is mailed.
  process.env.SMTP_URL = ''
  process.env.MAIL_FROM = ''
  const { ownerUrl, close } = await connect(true)
  if (!ownerUrl) throw new ClearError('npm run seed also needs DATABASE_OWNER_URL, to set times back.')
  const owner = openAddress(ownerUrl, { max: 1 })
  try {
    await refuseOthers(owner)
    print(await tell(owner))
  } finally {
    await Promise.all([owner.end(), closePool()])
    await close()
  }
}

async function refuseOthers(owner: Sql): Promise<void> {
  const [row] = await owner<[{ people: number }]>`select count(*)::int as people from person`
  if (row.people === 0) return
  throw new ClearError(
    `This database already holds ${row.people === 1 ? 'a person' : `${row.people} people`}, so nothing was written: name an empty folder in CAREER_GOAL_DATA, or an empty database in DATABASE_URL and DATABASE_OWNER_URL, and run it again.`,
  )
}

/** Stores the whole story, or rolls everything back. */
async function tell(owner: Sql): Promise<SignIn[]> {
  const clock = await startClock(owner)
  const made: SignIn[] = []
  const enroll = async (name: string, email: string) => {
    const one = await signUp(name, email)
    // Confirmed here: a server with mail would not let them open anything, and nobody reads these addresses.
    await owner`update auth.account set email_confirmed_at = now() where person_id = ${one.id}`
    made.push(one)
    return one
  }
  try {
    const author = async (developer: Developer) =>
      withWriting(await enroll(developer.name, developer.email), developer, clock)
    const people = {
      seoyun: await author(seoyun),
      junho: await author(junho),
      daeun: await author(daeun),
      mentor: await enroll('류진우', 'mentor@example.com'),
      lead: await enroll('배수현', 'lead@example.com'),
    }
    await clock.setBack(0)
    for (const { at, run: happen } of eventsOf(people)) {
      await happen()
      await clock.setBack(at)
    }
    for (const { viewer } of made) await beforeViewer.endSession(viewer.session)
    return made
  } catch (error) {
    for (const { id } of made) await owner`delete from person where id = ${id}`
    throw error
  }
}

async function signUp(name: string, email: string): Promise<SignIn> {
  const [id, password, hash] = [newId(), randomBytes(12).toString('base64url'), hashToken(newToken())]
  const passwordHash = await hashPassword(password)
  const isNew = await beforeViewer.signUp({ id, email, passwordHash, name, locale: 'ko', timeZone })
  if (!isNew) throw new ClearError(`${email} has an account here, so nothing was written.`)
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000)
  await beforeViewer.createSession({
    id: newId(),
    hash,
    personId: id,
    expiresAt,
    userAgent: null,
    address: null,
    proven: passwordHash,
  })
  return { id, name, email, password, viewer: viewerOf(hash) }
}

function viewerOf(session: string): Viewer {
  return {
    session,
    onEnded: () => {
      throw new Error('A session of the story has ended.')
    },
  }
}

function withWriting(person: SignIn, developer: Developer, clock: Clock): Author {
  const writing = write(developer, person.id, clock.dayOf)
  const sections = standardSections(person.id, writing.analysis, [])
  const required = sections.find(({ kind }) => kind === 'required')?.id ?? ''
  return { ...person, ...writing, required }
}

function print(people: SignIn[]): void {
  console.log('A demonstration: three developers, their mentor and their lead, all made up.')
  for (const { name, email, password } of people) console.log(`${email.padEnd(20)} ${password}  ${name}`)
  console.log('Now run `npm start` and sign in. The passwords are not shown again.')
}
