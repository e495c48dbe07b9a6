import { readFile } from 'node:fs/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { findTeam, listTeams } from '../queries/teams'
import type { OfferKind } from '../rules/deeds'
import { answerLead, answerOffer, changeMember, setSharing } from './teams'

type Actor = { id: string; viewer: Viewer }
const people: string[] = []

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  people.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}

const ok = { ok: true }
const missing = { ok: false, code: 'not-found' }
const gone = { ok: false, code: 'offer-gone' }

let lead: Actor
let colleague: Actor
let dev: Actor
let team: string
let analysis: string

beforeEach(async () => {
  lead = await actor('이리드')
  colleague = await actor('동료')
  dev = await actor('개발자')
  team = await createTeam(lead.id)
  for (const { id } of [colleague, dev]) await addMember(team, id)
  analysis = await writeGap(dev.id, '목표', [{ text: 'Redis', self: 1, target: 3 }])
  await share(team, dev.id, analysis)
})
afterAll(async () => {
  for (const id of people) await deletePerson(id)
})

const offer = (how: OfferKind, to = colleague, from = lead) =>
  changeMember(from.viewer, { team, member: to.id, deed: how })
const answer = (how: OfferKind, said: 'accept' | 'refuse', by = colleague, from = lead) =>
  answerOffer(by.viewer, { team, from: from.id, how, answer: said })
/** Whether somebody reads what the developer opened: the page of it, and the rows on the dashboard. */
const sees = async ({ viewer }: Actor) => {
  const page = await findAnalysis(viewer, dev.id, analysis)
  const items = (await findTeam(viewer, team))?.dashboard?.items ?? []
  expect(page !== null).toBe(items.length > 0)
  return items.length > 0
}
const seen = async () =>
  (await findTeam(dev.viewer, team))?.members.filter(({ leads }) => leads).map((one) => [one.id, one.seen])
const waiting = async ({ viewer }: Actor) => {
  const { me, teams } = await listTeams(viewer)
  expect(teams.reduce((sum, one) => sum + one.waiting, 0)).toBe(me.teamsWaiting)
  return me.teamsWaiting
}
async function becomeLead(): Promise<void> {
  await offer('lead')
  expect(await answer('lead', 'accept')).toEqual(ok)
}

describe('becoming a lead', () => {
  it('is offered, and waits for the member, who sees nothing before', async () => {
    expect(await offer('lead')).toEqual(ok)
    expect([await waiting(colleague), await waiting(dev)]).toEqual([1, 0])
    expect((await findTeam(colleague.viewer, team))?.leads).toBe(false)
    expect(await sees(colleague)).toBe(false)
    expect(await answer('lead', 'refuse')).toEqual(ok)
    expect(await waiting(colleague)).toBe(0)
    expect(await answer('lead', 'accept')).toEqual(gone)
    expect((await findTeam(colleague.viewer, team))?.leads).toBe(false)
  })

  it('is answered as it was offered, by whom it was offered to, unless withdrawn', async () => {
    await offer('hand')
    expect(await answer('lead', 'accept')).toEqual(gone)
    expect(await answer('hand', 'accept', dev)).toEqual(gone)
    const withdraw = { team, member: colleague.id, deed: 'withdraw' } as const
    expect(await changeMember(colleague.viewer, withdraw)).toEqual(missing)
    expect(await changeMember(lead.viewer, withdraw)).toEqual(ok)
    expect(await answer('hand', 'accept')).toEqual(gone)
  })

  it('by handing over takes the lead from whoever offered it, at the moment of the answer', async () => {
    await offer('hand')
    expect(await sees(lead)).toBe(true)
    expect(await answer('hand', 'accept')).toEqual(ok)
    expect((await findTeam(colleague.viewer, team))?.leads).toBe(true)
    expect((await findTeam(lead.viewer, team))?.leads).toBe(false)
    expect([await sees(lead), await sees(colleague)]).toEqual([false, false])
  })

  it('is nothing that a former lead can have offered', async () => {
    await becomeLead()
    await offer('lead', dev, colleague)
    await changeMember(lead.viewer, { team, member: colleague.id, deed: 'unlead' })
    expect(await answer('lead', 'accept', dev, colleague)).toEqual(gone)
    await offer('lead', dev)
    await Promise.all([
      answer('lead', 'accept', dev),
      changeMember(lead.viewer, { team, member: dev.id, deed: 'remove' }),
    ])
    expect(await owner()`select 1 from sharing where owner_id = ${dev.id}`).toEqual([])
  })
})

describe('what members opened', () => {
  it('stays closed to a new lead until each has confirmed, and can be closed again', async () => {
    const other = await actor('다른 개발자')
    await addMember(team, other.id)
    await share(team, other.id, await writeGap(other.id, '다른 목표', [{ text: 'Kafka' }]))
    await becomeLead()
    expect(await sees(colleague)).toBe(false)
    expect(await sees(lead)).toBe(true)
    expect([await waiting(dev), await waiting(other), await waiting(colleague)]).toEqual([1, 1, 0])
    expect(await seen()).toEqual(
      expect.arrayContaining([
        [lead.id, 'open'],
        [colleague.id, 'new'],
      ]),
    )
    expect(await answerLead(dev.viewer, team, colleague.id, true)).toEqual(ok)
    expect([await waiting(dev), await waiting(other)]).toEqual([0, 1])
    expect(await sees(colleague)).toBe(true)
    const rows = (await findTeam(colleague.viewer, team))?.dashboard
    expect([rows?.items.length, rows?.goals.length, rows?.progress.length]).toEqual([1, 1, 1])
    expect(await answerLead(dev.viewer, team, colleague.id, false)).toEqual(ok)
    expect(await sees(colleague)).toBe(false)
    expect(await waiting(dev)).toBe(0)
  })

  it('reaches the leads whom the form named, not one who came in between, nor somebody who does not lead', async () => {
    await setSharing(dev.viewer, team, null)
    await becomeLead()
    const chosen = { analysisId: analysis, mode: 'named', kys: false, leads: [lead.id] } as const
    expect(await setSharing(dev.viewer, team, { ...chosen, leads: [lead.id, dev.id] })).toEqual(ok)
    expect([await sees(lead), await sees(colleague)]).toEqual([true, false])
    await changeMember(lead.viewer, { team, member: colleague.id, deed: 'unlead' })
    expect(await setSharing(dev.viewer, team, { ...chosen, leads: [lead.id, colleague.id] })).toEqual(ok)
    await becomeLead()
    expect(await sees(colleague)).toBe(false)
  })

  it('is closed to a lead who stepped down and came back', async () => {
    await becomeLead()
    await answerLead(dev.viewer, team, colleague.id, true)
    await changeMember(colleague.viewer, { team, member: colleague.id, deed: 'step' })
    expect(await sees(colleague)).toBe(false)
    await becomeLead()
    expect(await sees(colleague)).toBe(false)
    expect(await seen()).toContainEqual([colleague.id, 'new'])
  })

  it('is answered by its owner alone, while something is open', async () => {
    await becomeLead()
    for (const one of [colleague, lead, await actor('남')])
      expect(await answerLead(one.viewer, team, colleague.id, true)).toEqual(missing)
    await setSharing(dev.viewer, team, null)
    expect(await answerLead(dev.viewer, team, colleague.id, true)).toEqual(missing)
  })

  it('before leads were asked about stays open to them, and each member is told and may close it', async () => {
    const [migration] = (await readFile('db/migrations/0007_leads_that_members_confirm.sql', 'utf8'))
      .split('--> statement-breakpoint')
      .slice(-1)
    await owner()
      .begin(async (tx) => {
        await tx`delete from sharing_lead where team_id <> ${team}`
        await tx`delete from sharing_lead`
        await tx.unsafe(migration as string)
        await tx`delete from sharing_lead where team_id <> ${team}`
        const kept = await tx`select owner_id, lead_id, open, answered_at from sharing_lead`
        expect(kept).toEqual([{ owner_id: dev.id, lead_id: lead.id, open: true, answered_at: null }])
        throw new Error('take back')
      })
      .catch((error) => expect(error.message).toBe('take back'))
    await owner()`update sharing_lead set answered_at = null where owner_id = ${dev.id}`
    expect([await sees(lead), await waiting(dev)]).toEqual([true, 1])
    expect(await seen()).toEqual([[lead.id, 'kept']])
    await answerLead(dev.viewer, team, lead.id, false)
    expect([await sees(lead), await waiting(dev)]).toEqual([false, 0])
  })
})
