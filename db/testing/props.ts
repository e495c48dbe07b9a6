import type { Sql } from 'postgres'
import { v7 as uuid } from 'uuid'
import { hashToken, newToken } from '@/lib/token'
import type { Scene } from './matrix'

/** A link or a session: what is stored of its token, and the token itself. */
type Secret = { id: string; token: string; hash: string }

/** What hangs on the people of a scene besides rows of the access table: accounts, sessions, links and company. */
export type Props = {
  name: string
  email: string
  passwordHash: string
  provider: string
  session: Secret
  reset: Secret
  device: Secret
  /** links of the owner: for a mentor, the same followed by the invited one, and for a mentee */
  mentorLink: Secret
  followedLink: Secret
  menteeLink: Secret
  /** of the lead, into the owner's team */
  teamLink: Secret
  /** a review that the mentor has answered */
  answered: string
  /** of which the owner is told by a mail that is under way */
  notice: string
  /** a thread on the KYS with the mentor of another analysis */
  kysThread: string
  /** the team in which the owner is only counted */
  countingTeam: string
  /** what a reset has closed, and the link that confirms the address */
  pause: string
  confirmation: Secret
  /** an operator's link that lets somebody in, and one to the owner's archive */
  siteLink: Secret
  archiveLink: Secret
  /** somebody whose address is not confirmed: mentor of the owner, with a followed link, and a team shared with another lead */
  unconfirmed: { id: string; link: string; team: string; lead: string; analysis: string }
  /** further members of both teams, five with the owner in each */
  company: string[]
}

const secret = (): Secret => {
  const token = newToken()
  return { id: uuid(), token, hash: hashToken(token) }
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString()
const soon = () => new Date(Date.now() + 3_600_000).toISOString()

/** Gives everybody in a scene an account, and the owner what functions, pages and actions ask for. */
export async function insertProps(sql: Sql, scene: Scene): Promise<Props> {
  const { owner, viewers } = scene
  const [counting] = await sql`select team_id as id from membership where person_id = ${
    viewers['lead to whom one is only counted']
  }`
  const props: Props = {
    name: `숨은이름 ${owner.id.slice(-6)}`,
    email: `owner-${owner.id}@example.test`,
    passwordHash: `hash-${owner.id}`,
    provider: `subject-${owner.id}`,
    session: secret(),
    reset: secret(),
    device: secret(),
    mentorLink: secret(),
    followedLink: secret(),
    menteeLink: secret(),
    teamLink: secret(),
    answered: uuid(),
    notice: uuid(),
    kysThread: uuid(),
    countingTeam: String(counting?.id),
    pause: uuid(),
    confirmation: secret(),
    siteLink: secret(),
    archiveLink: secret(),
    unconfirmed: { id: uuid(), link: uuid(), team: uuid(), lead: uuid(), analysis: uuid() },
    company: [],
  }
  await sql`update person set name = ${props.name} where id = ${owner.id}`
  await insertAccounts(sql, scene)
  await insertUnconfirmed(sql, scene, props)
  await insertSecrets(sql, scene, props)
  await insertAnswers(sql, scene, props)
  await insertKysThread(sql, scene, props)
  await insertCompany(sql, scene, props)
  await insertFigures(sql, scene, props)
  const { team_id, lead_id } = owner.rows.sharing_lead
  await sql`update membership set offer = 'lead', offered_by = ${String(lead_id)}
    where team_id = ${String(team_id)} and person_id = ${owner.id}`
  return props
}

/** Takes away what removeScene does not know of. */
export async function removeProps(sql: Sql, { company, unconfirmed, siteLink }: Props): Promise<void> {
  const everybody = [...company, unconfirmed.id, unconfirmed.lead]
  await sql`delete from auth.site_invitation where id = ${siteLink.id}`
  await sql`delete from person where id in ${sql(everybody)}`
}

async function insertAccounts(sql: Sql, { owner, stranger, viewers }: Scene): Promise<void> {
  const { nobody: _, 'whose session was revoked': __, ...signedIn } = viewers
  for (const id of new Set([...Object.values(signedIn), stranger.lead])) {
    await sql`insert into preference ${sql({ owner_id: id, locale: 'ko', time_zone: 'Asia/Seoul' })} on conflict do nothing`
    await sql`insert into revision ${sql({ owner_id: id })} on conflict do nothing`
    const email = id === owner.id ? `owner-${id}@example.test` : `actor-${id}@example.test`
    const password_hash = id === owner.id ? `hash-${id}` : null
    const email_confirmed_at = new Date().toISOString()
    await sql`insert into auth.account ${sql({ person_id: id, email, password_hash, email_confirmed_at })}
      on conflict (person_id) do update set password_hash = excluded.password_hash`
  }
  await sql`update auth.account set operator_since = now() where person_id = ${viewers.operator}`
}

async function insertUnconfirmed(sql: Sql, { owner }: Scene, { unconfirmed }: Props): Promise<void> {
  const { id, link, team, lead, analysis } = unconfirmed
  await sql`insert into person ${sql({ id, name: 'name' })}`
  await sql`insert into preference ${sql({ owner_id: id, locale: 'ko', time_zone: 'Asia/Seoul' })}`
  await sql`insert into revision ${sql({ owner_id: id })}`
  await sql`insert into auth.account ${sql({ person_id: id, email: `unconfirmed-${id}@example.test` })}`
  const mentorship = { owner_id: owner.id, id: uuid(), mentor_id: id }
  await sql`insert into mentorship ${sql(mentorship)}`
  const analysis_id = owner.rows.analysis.id as string
  await sql`insert into opening ${sql({ owner_id: owner.id, mentorship_id: mentorship.id, analysis_id })}`
  const followed = { id: link, token_hash: uuid(), wanted: 'mentor', person_id: id, followed_by: owner.id }
  await sql`insert into auth.invitation ${sql({ ...followed, analyses: [] as string[], expires_at: soon() })}`
  await sql`insert into team ${sql({ id: team, name: 'team', founded_by: id })}`
  await sql`insert into person ${sql({ id: lead, name: 'name' })}`
  await sql`insert into membership ${sql([id, lead].map((person_id) => ({ team_id: team, person_id, leads: true })))}`
  await sql`insert into analysis ${sql({ owner_id: id, id: analysis, position: 'a0' })}`
  await sql`insert into sharing ${sql({ owner_id: id, team_id: team, analysis_id: analysis, mode: 'named' })}`
}

async function insertSecrets(sql: Sql, { owner }: Scene, props: Props): Promise<void> {
  const [person_id, expires_at] = [owner.id, soon()]
  const { confirmation, session, reset, device, followedLink, mentorLink, menteeLink, teamLink } = props
  await sql`insert into auth.provider ${sql({ provider: 'oidc', subject: props.provider, person_id })}`
  await sql`insert into auth.session ${sql({ id: session.id, token_hash: session.hash, person_id, expires_at })}`
  await sql`insert into auth.confirmation ${sql({ token_hash: confirmation.hash, person_id, expires_at })}`
  const link = { id: uuid(), token_hash: uuid(), wanted: 'mentor', person_id, analyses: [] as string[] }
  const kept = sql.json([{ ...link, created_at: expires_at, expires_at }])
  await sql`insert into auth.pause ${sql({ id: props.pause, person_id, kind: 'link', target: link.id, kept })}`
  await sql`update auth.account set reset_at = now() where person_id = ${person_id}`
  await sql`insert into auth.reset ${sql({ token_hash: reset.hash, person_id, expires_at })}`
  const { siteLink, archiveLink } = props
  await sql`insert into auth.archive_link ${sql({ token_hash: archiveLink.hash, person_id, expires_at })}`
  const toSite = { id: siteLink.id, token_hash: siteLink.hash, email: `invited-${person_id}@example.test` }
  await sql`insert into auth.site_invitation ${sql({ ...toSite, expires_at })}`
  await sql`insert into auth.deed ${sql({ kind: 'show', person_id })}`
  await sql`insert into auth.device ${sql({ token_hash: device.hash, person_id })}`
  await sql`update auth.invitation set id = ${followedLink.id}, token_hash = ${followedLink.hash} where person_id = ${person_id}`
  const links = [
    { ...mentorLink, wanted: 'mentor', analyses: [owner.rows.analysis.id as string] },
    { ...menteeLink, wanted: 'mentee', analyses: [] as string[] },
  ]
  for (const { id, hash, wanted, analyses } of links) {
    const row = { id, token_hash: hash, wanted, person_id, analyses, expires_at }
    await sql`insert into auth.invitation ${sql(row)}`
  }
  const team_id = owner.rows.team.id as string
  const intoTeam = { id: teamLink.id, token_hash: teamLink.hash, team_id, person_id: owner.lead, expires_at }
  await sql`insert into auth.team_invitation ${sql(intoTeam)}`
}

/** An answered review, the notice of it, an edited item and a section of the KYS: what the functions about reviews tell. */
async function insertAnswers(sql: Sql, { owner }: Scene, { answered, notice }: Props): Promise<void> {
  const at = new Date().toISOString()
  const { analysis, node } = owner.rows
  const path = `/people/${owner.id}/gap/${analysis.id}`
  const about = { person_id: owner.id, actor_id: owner.mentor, kind: 'answer', path }
  // The earliest of all, and nobody else's to take: it counts as being mailed for a long time to come.
  const times = { created_at: days(-6), claimed_at: days(365) }
  await sql`insert into auth.notice ${sql({ id: notice, ...about, ...times })}`
  const row = {
    owner_id: owner.id,
    id: answered,
    analysis_id: analysis.id as string,
    mentor_id: owner.mentor,
  }
  await sql`insert into review ${sql({ ...row, requested_at: at, verdict: 'changes', answered_at: at })}`
  const body = { kind: 'edit', node: node.id as string, text: 'word' }
  const edit = { owner_id: owner.id, revision: 3, index: 0, id: uuid(), actor_id: owner.id }
  await sql`insert into operation ${sql({ ...edit, body: sql.json(body) })}`
  const section_id = uuid()
  const made = { kind: 'section', section: section_id, analysis: null, sectionKind: 'strength' }
  const ofKys = { ...edit, revision: 4, id: uuid(), section_id }
  await sql`insert into operation ${sql({ ...ofKys, body: sql.json(made) })}`
}

async function insertKysThread(sql: Sql, { owner, viewers }: Scene, { kysThread }: Props): Promise<void> {
  const about = { section_id: uuid(), quote: 'word', author_id: owner.id, sent_at: new Date().toISOString() }
  await sql`insert into thread ${sql({ owner_id: owner.id, id: kysThread, ...about })}`
  for (const person_id of [viewers['mentor of another analysis'], viewers['ended mentor']])
    await sql`insert into thread_reader ${sql({ owner_id: owner.id, thread_id: kysThread, person_id })}`
}

/** Four more in each of the owner's teams, with the same competency and a to-do done, so that figures are shown. */
async function insertCompany(sql: Sql, { owner }: Scene, props: Props): Promise<void> {
  const team = owner.rows.team.id as string
  await insertWork(sql, owner.id, owner.rows.analysis.id as string)
  for (let i = 0; i < 8; i += 1) {
    const [id, analysis_id] = [uuid(), uuid()]
    const named = i < 4
    await sql`insert into person ${sql({ id, name: 'name' })}`
    props.company.push(id)
    await sql`insert into analysis ${sql({ owner_id: id, id: analysis_id, position: 'a0' })}`
    await insertWork(sql, id, analysis_id)
    const team_id = named ? team : props.countingTeam
    await sql`insert into membership ${sql({ team_id, person_id: id })}`
    const mode = named ? 'named' : 'counted'
    await sql`insert into sharing ${sql({ owner_id: id, team_id, analysis_id, mode, opened_at: '2026-10-01' })}`
    await sql`insert into sharing_lead (owner_id, team_id, lead_id, open) select ${id}, g.team_id, g.lead_id, true
      from sharing_lead g where g.owner_id = ${owner.id} and g.team_id = ${team_id}`
  }
}

/** What the last count of the owner's team of those who are counted only said, to the lead whom all confirmed. */
async function insertFigures(sql: Sql, { viewers }: Scene, { countingTeam: team_id }: Props): Promise<void> {
  const readers = [viewers['lead to whom one is only counted']]
  await sql`insert into auth.team_count ${sql({ team_id, counted_at: new Date().toISOString(), readers })}`
  await sql`insert into auth.counted_name ${sql({ team_id, meaning: 'word', words: 'word', people: 5 })}`
  await sql`insert into auth.counted_week ${sql({ team_id, week: '2026-11-02', people: 5 })}`
}

async function insertWork(sql: Sql, owner_id: string, analysis_id: string): Promise<void> {
  for (const kind of ['goal', 'required', 'todo']) {
    const [section_id, id] = [uuid(), uuid()]
    await sql`insert into section ${sql({ owner_id, id: section_id, analysis_id, kind, position: 'a1' })}`
    const item = { owner_id, id, section_id, position: 'a0', form: 'bullet', box: 'none', text: 'word' }
    await sql`insert into node ${sql({ ...item, is_goal: kind === 'goal' })}`
    if (kind === 'todo')
      await sql`insert into completion ${sql({ owner_id, node_id: id, day: '2026-11-02' })}`
  }
}
