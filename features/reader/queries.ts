import 'server-only'
import { sql } from 'drizzle-orm'
import type { PageMe, Viewer } from '@/auth/viewer'
import { readPage, type Tx } from '@/db/client'

/**
 * Somebody who reads what is the viewer's.
 * @property team by which a lead reads
 * @property analyses how many of the viewer's
 */
export type Reader = {
  id: string
  name: string
  role: 'mentor' | 'lead'
  team: { id: string; name: string } | null
  kys: boolean
  analyses: number
}

/**
 * What a reset has paused until the viewer keeps or ends it. @property until when it expires, if it is a link
 */
export type Pause = {
  id: string
  kind: 'mentor' | 'mentee' | 'link' | 'team' | 'team-link'
  name: string
  until: Date | null
}

/** @property reset how many sessions a reset has ended; null once the viewer has looked at it */
export type Standing = { readers: Reader[]; pauses: number; reset: number | null }

/** Who reads the viewer by name, and whether something waits after a reset; within a page's transaction. */
export async function selectStanding(tx: Tx): Promise<Standing> {
  const [readers, [account]] = await Promise.all([
    selectReaders(tx),
    tx.execute<{ pauses: number; reset: number | null }>(
      sql`select (select count(*)::integer from auth.my_pauses()) as pauses,
        case when reset_at is not null then reset_ended end as reset from auth.my_account()`,
    ),
  ])
  return { readers, pauses: account?.pauses ?? 0, reset: account?.reset ?? null }
}

/** Who reads the viewer by name, mentors first; within a page's transaction. */
export async function selectReaders(tx: Tx): Promise<Reader[]> {
  const [mentors, leads] = await Promise.all([
    tx.execute<ReaderRow>(mentorsOfViewer),
    tx.execute<ReaderRow>(leadsOfViewer),
  ])
  return [...mentors.map((row) => readerOf('mentor', row)), ...leads.map((row) => readerOf('lead', row))]
}

export type OpenPage = Standing & { me: PageMe; paused: Pause[]; links: number }

/** Everything of the viewer's that is open to others, and what is paused. */
export function findOpen(viewer: Viewer): Promise<OpenPage> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, standing, paused, [links]] = await Promise.all([
      me,
      selectStanding(tx),
      tx.execute<PauseRow>(sql`select id, kind, name, expires_at from auth.my_pauses()`),
      tx.execute<{ count: number }>(sql`select count(*)::integer as count from app.my_invitations()`),
    ])
    return { me: viewerMe, ...standing, paused: paused.map(pauseOf), links: links?.count ?? 0 }
  })
}

type ReaderRow = {
  id: string
  name: string
  team_id: string | null
  team: string | null
  kys: boolean
  analyses: number
}
type PauseRow = { id: string; kind: Pause['kind']; name: string | null; expires_at: string | null }

const self = sql`(select app.viewer())`

const mentorsOfViewer = sql`
  select p.id, p.name, null as team_id, null as team, true as kys,
    (select count(*)::integer from opening o where o.owner_id = m.owner_id and o.mentorship_id = m.id) as analyses
  from mentorship m join person p on p.id = m.mentor_id
  where m.owner_id = ${self} and m.ended_at is null order by m.accepted_at, m.id`

const leadsOfViewer = sql`
  select p.id, p.name, t.id as team_id, t.name as team, s.kys, 1 as analyses
  from sharing s join team t on t.id = s.team_id
  join sharing_lead g on g.owner_id = s.owner_id and g.team_id = s.team_id and g.open
  join membership m on m.team_id = s.team_id and m.person_id = g.lead_id join person p on p.id = m.person_id
  where s.owner_id = ${self} and s.mode = 'named' and t.archived_at is null and m.leads and m.paused_at is null
    and m.person_id <> ${self} order by t.name collate "ko-x-icu", m.joined_at, p.id`

function readerOf(role: Reader['role'], { team_id, team, ...row }: ReaderRow): Reader {
  return { ...row, role, team: team_id && team ? { id: team_id, name: team } : null }
}

function pauseOf({ id, kind, name, expires_at }: PauseRow): Pause {
  return { id, kind, name: name ?? '', until: expires_at ? new Date(expires_at) : null }
}
