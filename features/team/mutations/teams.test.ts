import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { createAnalysis } from '@/features/analysis/mutations'
import { hashToken, newToken } from '@/lib/token'
import { findTeam, findTeamInvitation, findTeamManagement, listTeams } from '../queries/teams'
import type { OfferKind } from '../rules/deeds'
import type { Choice, Sharing } from '../rules/sharing'
import type { MemberInput } from '../schema'
import {
  answerOffer,
  archiveTeam,
  changeMember,
  foundTeam,
  inviteToTeam,
  joinTeam,
  leaveTeam,
  renameTeam,
  setSharing,
  withdrawTeamLink,
} from './teams'

type Actor = { id: string; name: string; viewer: Viewer }
const people: string[] = []

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  people.push(id)
  return { id, name, viewer: (await createSession(id)).viewer }
}

const analyse = async ({ id, viewer }: Actor) =>
  (await createAnalysis(viewer, { owner: id, wording: '목표', goals: [] })) as string

async function found({ viewer }: Actor, name = '결제 팀'): Promise<string> {
  const made = await foundTeam(viewer, name)
  if (!made.ok || !made.data) throw new Error('no team')
  return made.data
}

async function link({ viewer }: Actor, team: string): Promise<string> {
  const made = await inviteToTeam(viewer, team)
  if (!made.ok || !made.data) throw new Error('no link')
  return made.data.link.split('/').at(-1) as string
}

/** A team with its lead and these members, who have opened nothing. */
async function teamOf(lead: Actor, ...members: Actor[]): Promise<string> {
  const id = await found(lead)
  const token = await link(lead, id)
  for (const { viewer } of members) await joinTeam(viewer, token, null)
  return id
}

const change = ({ viewer }: Actor, team: string, member: Actor, deed: MemberInput['deed']) =>
  changeMember(viewer, { team, member: member.id, deed })
/** Offers it, and accepts what was offered. */
async function makeLead(from: Actor, team: string, member: Actor, how: OfferKind = 'lead') {
  expect(await change(from, team, member, how)).toEqual(ok)
  return answerOffer(member.viewer, { team, from: from.id, how, answer: 'accept' })
}

const named = (analysisId: string, kys = false): NonNullable<Choice> => ({
  analysisId,
  mode: 'named',
  kys,
  leads: [lead.id],
})
/** What is opened to a team, as it is stored. */
const opened = (team: string) =>
  owner()`select owner_id, analysis_id, mode, kys from sharing where team_id = ${team}`
const leads = async (team: string) =>
  (await owner()`select person_id from membership where team_id = ${team} and leads`).map(
    (row) => row.person_id,
  )

const ok = { ok: true }
const missing = { ok: false, code: 'not-found' }
const lastLead = { ok: false, code: 'last-lead' }

let lead: Actor
let dev: Actor
let stranger: Actor
let analysis: string

beforeAll(async () => {
  lead = await actor('이리드')
  dev = await actor('개발자')
  stranger = await actor('남')
  analysis = await analyse(dev)
})
afterAll(async () => {
  for (const id of people) await deletePerson(id)
})

describe('a team', () => {
  it('is founded by anybody, who leads it, and found by nobody else', async () => {
    const id = await found(lead)
    const page = await findTeam(lead.viewer, id)
    expect(page).toMatchObject({ team: { id, name: '결제 팀', archived: false }, leads: true, opened: null })
    expect(page?.members.map(({ name, leads }) => [name, leads])).toEqual([['이리드', true]])
    expect(await findTeam(stranger.viewer, id)).toBeNull()
    expect(await findTeamManagement(stranger.viewer, id)).toBeNull()
    expect(await findTeam(lead.viewer, 'x')).toBeNull()
    expect((await listTeams(stranger.viewer)).teams).toEqual([])
  })

  it('may be the twentieth that somebody leads, not one more', async () => {
    const founder = await actor('많이 만드는 사람')
    for (let made = 0; made < 20; made++) await found(founder)
    expect(await foundTeam(founder.viewer, '하나 더')).toEqual({ ok: false, code: 'team-many' })
    expect((await listTeams(founder.viewer)).teams).toHaveLength(20)
  })

  it('is renamed and managed by its leads alone', async () => {
    const id = await teamOf(lead, dev)
    for (const { viewer } of [dev, stranger]) {
      expect(await renameTeam(viewer, id, '남의 이름')).toEqual(missing)
      expect(await archiveTeam(viewer, id, true)).toEqual(missing)
      expect(await inviteToTeam(viewer, id)).toEqual(missing)
      expect(await findTeamManagement(viewer, id)).toBeNull()
    }
    for (const deed of ['lead', 'unlead', 'hand', 'withdraw', 'remove', 'step'] as const) {
      expect(await change(dev, id, lead, deed)).toEqual(missing)
      expect(await change(lead, id, stranger, deed)).toMatchObject({ ok: false })
    }
    expect(await renameTeam(lead.viewer, id, '주문 팀')).toEqual(ok)
    expect((await findTeam(dev.viewer, id))?.team.name).toBe('주문 팀')
    expect(await leads(id)).toEqual([lead.id])
  })
})

describe('a link into a team', () => {
  it('tells what it asks, and works for several people until it is withdrawn', async () => {
    const id = await found(lead)
    const token = await link(lead, id)
    const { invitation, analyses } = await findTeamInvitation(dev.viewer, token)
    expect(invitation).toEqual({
      team: id,
      name: '결제 팀',
      leads: [{ id: lead.id, name: '이리드' }],
      members: 1,
      already: false,
    })
    expect(analyses).toEqual([{ id: analysis, goals: ['목표'] }])
    const [one, two] = [await actor('하나'), await actor('둘')]
    for (const { viewer } of [one, two])
      expect(await joinTeam(viewer, token, null)).toEqual({ ok: true, data: id })

    const management = await findTeamManagement(lead.viewer, id)
    expect(management?.links).toEqual([expect.objectContaining({ maker: '이리드' })])
    const invitationId = management?.links[0]?.id as string
    await withdrawTeamLink(dev.viewer, invitationId)
    await withdrawTeamLink(one.viewer, invitationId)
    expect((await findTeamInvitation(dev.viewer, token)).invitation).not.toBeNull()
    await withdrawTeamLink(lead.viewer, invitationId)
    expect((await findTeamInvitation(dev.viewer, token)).invitation).toBeNull()
    expect(await joinTeam(dev.viewer, token, null)).toEqual({ ok: false, code: 'team-link-gone' })
  })

  it('leads nowhere when it is unknown, expired, of an archived team or of somebody who no longer leads', async () => {
    const [expiring, archived, handed] = [await found(lead), await found(lead), await teamOf(lead, dev)]
    const tokens = [await link(lead, expiring), await link(lead, archived), await link(lead, handed)]
    await owner()`update auth.team_invitation set expires_at = now() where token_hash = ${hashToken(tokens[0] ?? '')}`
    await archiveTeam(lead.viewer, archived, true)
    await makeLead(lead, handed, dev, 'hand')
    for (const token of [newToken(), ...tokens]) {
      expect((await findTeamInvitation(stranger.viewer, token)).invitation).toBeNull()
      expect(await joinTeam(stranger.viewer, token, null)).toEqual({ ok: false, code: 'team-link-gone' })
    }
  })

  it('changes nothing for whoever is in the team already, also twice at once', async () => {
    const id = await found(lead)
    const token = await link(lead, id)
    const already = { ok: false, code: 'already-member' }
    expect((await findTeamInvitation(lead.viewer, token)).invitation?.already).toBe(true)
    expect(await joinTeam(lead.viewer, token, null)).toEqual(already)
    const both = await Promise.all([1, 2].map(() => joinTeam(dev.viewer, token, named(analysis))))
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(both).toContainEqual(already)
    expect(await joinTeam(dev.viewer, token, null)).toEqual(already)
    expect(await opened(id)).toHaveLength(1)
  })

  it('may be one of twenty', async () => {
    const id = await found(lead)
    for (let made = 0; made < 20; made++) await link(lead, id)
    expect(await inviteToTeam(lead.viewer, id)).toEqual({ ok: false, code: 'team-links-many' })
  })

  it('does not lead into a full team', async () => {
    const id = await found(lead)
    const token = await link(lead, id)
    const sql = owner()
    const crowd =
      await sql`insert into person (id, name) select gen_random_uuid(), '가득' from generate_series(1, 499) returning id`
    await sql`insert into membership (team_id, person_id) select ${id}, unnest(${crowd.map((row) => row.id)}::uuid[])`
    expect(await joinTeam(dev.viewer, token, null)).toEqual({ ok: false, code: 'team-full' })
    await sql`delete from person where id = any(${crowd.map((row) => row.id)}::uuid[])`
  })
})

describe('what a member opens', () => {
  it('is what was chosen when joining, or nothing at all happens', async () => {
    const id = await found(lead)
    const token = await link(lead, id)
    const foreign = await analyse(stranger)
    expect(await joinTeam(dev.viewer, token, named(foreign))).toEqual(missing)
    expect(await findTeam(dev.viewer, id)).toBeNull()
    expect(await joinTeam(dev.viewer, token, named(analysis, true))).toMatchObject(ok)
    expect(named(analysis, true)).toMatchObject((await findTeam(dev.viewer, id))?.opened as Sharing & object)
    // What one member opened stands on nobody else's page.
    expect((await findTeam(lead.viewer, id))?.opened).toBeNull()
  })

  it('is changed by its owner alone, with an analysis of their own', async () => {
    const id = await teamOf(lead, dev)
    const counted: Choice = { ...named(analysis), mode: 'counted' }
    for (const chosen of [named(analysis, true), counted, named(analysis)]) {
      expect(await setSharing(dev.viewer, id, chosen)).toEqual(ok)
      expect(await opened(id)).toEqual([
        { owner_id: dev.id, analysis_id: analysis, mode: chosen.mode, kys: chosen.kys },
      ])
    }
    expect(await setSharing(dev.viewer, id, named(await analyse(stranger)))).toEqual(missing)
    expect(await setSharing(stranger.viewer, id, null)).toEqual(missing)
    expect(await setSharing(lead.viewer, id, named(analysis))).toEqual(missing)
    expect(await opened(id)).toHaveLength(1)
    expect((await listTeams(dev.viewer)).teams.find((team) => team.id === id)?.mode).toBe('named')
    expect(await setSharing(dev.viewer, id, null)).toEqual(ok)
    expect(await opened(id)).toEqual([])
  })

  it('is closed by leaving, by being removed and with the team; brought back, nothing is open', async () => {
    const id = await teamOf(lead, dev)
    const [again, removed] = [await link(lead, id), await actor('나갈 사람')]
    await setSharing(dev.viewer, id, named(analysis))
    expect(await leaveTeam(dev.viewer, id)).toEqual(ok)
    expect(await opened(id)).toEqual([])
    expect(await findTeam(dev.viewer, id)).toBeNull()
    expect(await setSharing(dev.viewer, id, named(analysis))).toEqual(missing)
    expect(await leaveTeam(dev.viewer, id)).toEqual(missing)

    await joinTeam(removed.viewer, again, named(await analyse(removed)))
    expect(await opened(id)).toHaveLength(1)
    expect(await change(lead, id, removed, 'remove')).toEqual(ok)
    expect(await opened(id)).toEqual([])
    expect(await findTeam(removed.viewer, id)).toBeNull()

    // Whoever was removed does not come back by the link that they have.
    expect(await joinTeam(removed.viewer, again, null)).toEqual({ ok: false, code: 'team-link-gone' })
    await joinTeam(dev.viewer, await link(lead, id), named(analysis))
    expect(await archiveTeam(lead.viewer, id, true)).toEqual(ok)
    expect(await opened(id)).toEqual([])
    expect((await findTeam(dev.viewer, id))?.team.archived).toBe(true)
    expect(await setSharing(dev.viewer, id, named(analysis))).toEqual(missing)
    expect(await inviteToTeam(lead.viewer, id)).toEqual(missing)
    expect(await archiveTeam(lead.viewer, id, false)).toEqual(ok)
    expect(await findTeam(dev.viewer, id)).toMatchObject({ team: { archived: false }, opened: null })
  })
})

describe('the leads', () => {
  it('are made, step down and hand over; what they may do ends at once', async () => {
    const id = await teamOf(lead, dev)
    expect(await makeLead(lead, id, dev)).toEqual(ok)
    expect((await leads(id)).toSorted()).toEqual([lead.id, dev.id].toSorted())
    expect(await change(dev, id, lead, 'unlead')).toEqual(ok)
    expect(await findTeamManagement(lead.viewer, id)).toBeNull()
    expect(await makeLead(dev, id, lead, 'hand')).toEqual(ok)
    expect(await leads(id)).toEqual([lead.id])
    expect(await findTeamManagement(dev.viewer, id)).toBeNull()
  })

  it('never go with the last one, while others stay', async () => {
    const id = await teamOf(lead, dev)
    expect(await change(lead, id, lead, 'step')).toEqual(lastLead)
    expect(await change(lead, id, lead, 'unlead')).toEqual(lastLead)
    expect(await change(lead, id, lead, 'hand')).toEqual(missing)
    expect(await leaveTeam(lead.viewer, id)).toEqual(lastLead)
    expect(await change(lead, id, lead, 'remove')).toEqual(missing)
    expect(await leads(id)).toEqual([lead.id])
    expect(await leaveTeam(dev.viewer, id)).toEqual(ok)
    expect(await leaveTeam(lead.viewer, id)).toEqual(ok)
    expect(await owner()`select 1 from team where id = ${id}`).toEqual([])
  })

  it.each(['step', 'leave', 'unlead'] as const)('one of two stays when both %s at once', async (how) => {
    const id = await teamOf(lead, dev, stranger)
    await makeLead(lead, id, dev)
    const go = (one: Actor, other: Actor) =>
      how === 'leave' ? leaveTeam(one.viewer, id) : change(one, id, how === 'unlead' ? other : one, how)
    const both = await Promise.all([go(lead, dev), go(dev, lead)])
    expect(both).toContainEqual(ok)
    expect(both).toContainEqual(how === 'unlead' ? missing : lastLead)
    expect(await leads(id)).toHaveLength(1)
  })
})
