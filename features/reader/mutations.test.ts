import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createResetLink, spendResetLink } from '@/auth/resets'
import { readAs, type Viewer, writeAs } from '@/db/client'
import { mentorship, node, person, section } from '@/db/schema'
import { createPerson, createSession, owner } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { acceptMentor, answerFollower, follow, invite, setOpened } from '@/features/mentorship/mutations'
import { joinTeam, setSharing } from '@/features/team/mutations/teams'
import { hashToken } from '@/lib/token'
import { answerPause } from './mutations'
import { findOpen } from './queries'

const newPassword = 'another horse battery'
const tokenOf = (link: string) => new URL(link).pathname.split('/').at(-1) ?? ''
const reset = async (id: string) => spendResetLink(tokenOf(await createResetLink(id)), newPassword)
const signIn = async (id: string) => (await createSession(id)).viewer

/** A link that the viewer made, without its address. */
async function link(viewer: Viewer, wanted: 'mentor' | 'mentee', opened: string[] = []): Promise<string> {
  const made = await invite(viewer, { wanted, email: '', opened })
  if (!made.ok || !made.data) throw new Error('No link was made')
  return tokenOf(made.data.link)
}

/** How many of somebody's items the viewer reads. */
const itemsOf = (viewer: Viewer, id: string) =>
  readAs(viewer, async (tx, me) => {
    await me
    const rows = await tx.select({ owner: node.ownerId }).from(node)
    return rows.filter((row) => row.owner === id).length
  })

/** An account from before addresses were confirmed, with a mentor, a link and a team to whose lead it is open by name. */
async function oldAccount() {
  const [victim, puppet, lead] = [await createPerson(), await createPerson(), await createPerson()]
  const mine = await signIn(victim.id)
  const analysis = await writeGap(victim.id, '목표', [{ text: '필요한 것' }])
  await acceptMentor(mine, await link(await signIn(puppet.id), 'mentee'), [analysis])
  const unused = await link(mine, 'mentor', [analysis])
  const team = await createTeam(lead.id)
  await addMember(team, victim.id)
  await share(team, victim.id, analysis)
  await owner()`update auth.account set email_confirmed_at = null where person_id = ${victim.id}`
  const [puppets, leads] = [await signIn(puppet.id), await signIn(lead.id)]
  return { victim, puppet, puppets, leads, analysis, unused, team }
}

describe('an account whose address is not confirmed', () => {
  it('opens nothing, on whichever way, and reads nobody', async () => {
    const stranger = await createPerson({ confirmed: false })
    const other = await createPerson()
    const [mine, theirs] = [await signIn(stranger.id), await signIn(other.id)]
    const refused = { ok: false, code: 'unconfirmed' }
    expect(await invite(mine, { wanted: 'mentor', email: '', opened: [] })).toEqual(refused)
    expect(await invite(mine, { wanted: 'mentee', email: '', opened: [] })).toEqual(refused)
    expect(await follow(mine, await link(theirs, 'mentor'))).toEqual(refused)
    expect(await acceptMentor(mine, await link(theirs, 'mentee'), [])).toEqual(refused)
    const team = await createTeam(other.id)
    const token = randomUUID().replaceAll('-', '')
    const soon = new Date(Date.now() + 60_000).toISOString()
    await owner()`insert into auth.team_invitation ${owner()({
      id: randomUUID(),
      token_hash: hashToken(token),
      team_id: team,
      person_id: other.id,
      expires_at: soon,
    })}`
    expect(await joinTeam(mine, token, null)).toEqual(refused)
  })

  it('keeps what it opened before, may close it, and opens nothing new', async () => {
    const { victim, puppets, analysis, team } = await oldAccount()
    const mine = await signIn(victim.id)
    expect(await itemsOf(puppets, victim.id)).toBeGreaterThan(0)
    const second = await writeGap(victim.id, '다른 목표', [{ text: '다른 것' }])
    const [{ id } = { id: '' }] = await readAs(mine, async (tx) =>
      tx.select({ id: mentorship.id }).from(mentorship),
    )
    expect(await setOpened(mine, id, [analysis, second])).toMatchObject({ code: 'unconfirmed' })
    expect(
      await setSharing(mine, team, { analysisId: second, mode: 'named', kys: true, leads: [] }),
    ).toMatchObject({
      code: 'unconfirmed',
    })
    const opening = { owner_id: victim.id, mentorship_id: id, analysis_id: second }
    const forged = writeAs(mine, (tx) =>
      tx.execute(`insert into opening values ('${Object.values(opening).join("','")}')`),
    )
    await expect(forged).rejects.toThrow()
    expect(await setOpened(mine, id, [])).toEqual({ ok: true })
    expect(await setSharing(mine, team, null)).toEqual({ ok: true })
    expect(await itemsOf(puppets, victim.id)).toBe(0)
  })

  it('confirms no follower, but may refuse one', async () => {
    const [maker, follower] = [await createPerson(), await createPerson()]
    const mine = await signIn(maker.id)
    await follow(await signIn(follower.id), await link(mine, 'mentor'))
    await owner()`update auth.account set email_confirmed_at = null where person_id = ${maker.id}`
    const [row] = await owner()`select id from auth.invitation where person_id = ${maker.id}`
    expect(await answerFollower(mine, row?.id, true)).toMatchObject({ code: 'unconfirmed' })
    expect(await answerFollower(mine, row?.id, false)).toEqual({ ok: true })
  })
})

describe('a reset of an account whose address was never confirmed', () => {
  it('lets nobody read what its owner writes from then on, whatever was opened in their name', async () => {
    const { victim, puppets, leads, unused, analysis } = await oldAccount()
    const stranger = await createPerson()
    expect(await itemsOf(puppets, victim.id)).toBeGreaterThan(0)
    expect(await itemsOf(leads, victim.id)).toBeGreaterThan(0)
    expect(await reset(victim.id)).toBe(victim.id)
    const ownWords = {
      owner_id: victim.id,
      id: randomUUID(),
      analysis_id: analysis,
      kind: 'gap',
      position: 'a5',
    }
    await owner()`insert into section ${owner()(ownWords)}`
    for (const viewer of [puppets, leads]) {
      expect(await itemsOf(viewer, victim.id)).toBe(0)
      const seen = await readAs(viewer, async (tx) => ({
        sections: await tx.select({ owner: section.ownerId }).from(section),
        people: await tx.select({ id: person.id }).from(person),
      }))
      expect(seen.sections.some((row) => row.owner === victim.id)).toBe(false)
      expect(seen.people.some((row) => row.id === victim.id)).toBe(false)
    }
    expect(await follow(await signIn(stranger.id), unused)).toMatchObject({ code: 'invitation-gone' })
  })

  it('is kept or ended one by one by its owner', async () => {
    const { victim, puppet, puppets, leads, team } = await oldAccount()
    await reset(victim.id)
    const mine = await signIn(victim.id)
    const page = await findOpen(mine)
    expect(page.reset).toBeGreaterThan(0)
    expect(page.readers).toEqual([])
    const named = (kind: string) => page.paused.find((one) => one.kind === kind)
    expect(named('mentor')?.name).toBe(puppet.name)
    expect(page.paused.map(({ kind }) => kind).sort()).toEqual(['link', 'mentor', 'team'])
    expect(await answerPause(puppets, named('mentor')?.id ?? '', true)).toMatchObject({ code: 'pause-gone' })
    expect(await answerPause(mine, named('mentor')?.id ?? '', false)).toEqual({ ok: true })
    expect(await answerPause(mine, named('team')?.id ?? '', true)).toEqual({ ok: true })
    expect(await itemsOf(puppets, victim.id)).toBe(0)
    expect(await itemsOf(leads, victim.id)).toBeGreaterThan(0)
    const after = await findOpen(mine)
    expect(after.readers).toMatchObject([{ role: 'lead', team: { id: team } }])
    expect(after.paused.map(({ kind }) => kind)).toEqual(['link'])
  })

  it('goes on as before once all of it is kept', async () => {
    const { victim, puppets, unused } = await oldAccount()
    const before = await itemsOf(puppets, victim.id)
    await reset(victim.id)
    const mine = await signIn(victim.id)
    for (const { id } of (await findOpen(mine)).paused) await answerPause(mine, id, true)
    expect(await itemsOf(puppets, victim.id)).toBe(before)
    const stranger = await createPerson()
    expect(await follow(await signIn(stranger.id), unused)).toEqual({ ok: true })
  })

  it('cannot be undone by a mentor who had paused the same mentorship first', async () => {
    const { victim, puppet, puppets } = await oldAccount()
    await owner()`update auth.account set email_confirmed_at = null where person_id = ${puppet.id}`
    await reset(puppet.id)
    const theirs = await signIn(puppet.id)
    const [pause] = (await findOpen(theirs)).paused
    await reset(victim.id)
    expect(await answerPause(theirs, pause?.id ?? '', true)).toMatchObject({ code: 'pause-gone' })
    expect(await itemsOf(theirs, victim.id)).toBe(0)
    expect((await findOpen(await signIn(victim.id))).paused.map(({ kind }) => kind)).toContain('mentor')
    expect(puppets).toBeTruthy()
  })

  it('pauses nothing of a confirmed one, and says how many sessions it ended', async () => {
    const { victim, puppets } = await oldAccount()
    await owner()`update auth.account set email_confirmed_at = now() where person_id = ${victim.id}`
    await reset(victim.id)
    const page = await findOpen(await signIn(victim.id))
    expect(page).toMatchObject({ paused: [], reset: 1 })
    expect(page.readers).toHaveLength(2)
    expect(await itemsOf(puppets, victim.id)).toBeGreaterThan(0)
  })
})
