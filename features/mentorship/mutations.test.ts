import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { createAnalysis } from '@/features/analysis/mutations'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { findKys } from '@/features/kys/queries'
import { hashToken, newToken } from '@/lib/token'
import { acceptMentor, answerFollower, endMentorship, follow, invite, setOpened, withdraw } from './mutations'
import { findInvitation, findMentoring } from './queries'
import type { Wanted } from './rules'

type Actor = { id: string; name: string; viewer: Viewer }
const people: string[] = []

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  people.push(id)
  return { id, name, viewer: (await createSession(id)).viewer }
}

const analyse = async ({ id, viewer }: Actor, wording: string) =>
  (await createAnalysis(viewer, { owner: id, wording, goals: [] })) as string

async function link({ viewer }: Actor, wanted: Wanted, opened: string[] = []): Promise<string> {
  const made = await invite(viewer, { wanted, email: '', opened })
  if (!made.ok || !made.data) throw new Error('no link')
  return made.data.link.split('/').at(-1) as string
}

const gone = { ok: false, code: 'invitation-gone' }
const sees = async (mentor: Actor, mentee: Actor, analysis: string) => [
  (await findKys(mentor.viewer, mentee.id)) !== null,
  (await findAnalysis(mentor.viewer, mentee.id, analysis)) !== null,
]

let dev: Actor
let other: Actor
let open: string
let closed: string

beforeAll(async () => {
  dev = await actor('개발자')
  other = await actor('남')
  open = await analyse(dev, '여는 목표')
  closed = await analyse(dev, '닫힌 목표')
})
afterAll(async () => {
  for (const id of people) await deletePerson(id)
})

describe('a link for a mentor', () => {
  it('opens nothing until its maker has confirmed who followed it, then what was ticked', async () => {
    const mentor = await actor('멘토')
    const token = await link(dev, 'mentor', [open])
    const { invitation } = await findInvitation(mentor.viewer, token)
    expect(invitation).toEqual({ wanted: 'mentor', name: '개발자', analyses: 1, state: 'open', code: null })
    expect(await follow(mentor.viewer, token)).toEqual({ ok: true })
    expect(await follow(mentor.viewer, token)).toEqual({ ok: true })
    expect(await sees(mentor, dev, open)).toEqual([false, false])
    expect((await findInvitation(mentor.viewer, token)).invitation?.state).toBe('followed')

    const page = await findMentoring(dev.viewer)
    const [waiting] = page.invitations.filter(({ follower }) => follower?.name === '멘토')
    expect(waiting).toMatchObject({ wanted: 'mentor', analyses: [open] })
    // Both sides see the same six digits, and the owner where the follower's mail goes.
    const seen = (await findInvitation(mentor.viewer, token)).invitation?.code
    expect(seen).toMatch(/^\d{6}$/)
    expect(waiting?.follower).toEqual({ name: '멘토', domain: 'example.test', confirmed: true, code: seen })
    const id = waiting?.id as string
    expect(await answerFollower(other.viewer, id, true)).toEqual(gone)
    expect(await answerFollower(dev.viewer, id, true)).toEqual({ ok: true })
    expect(await answerFollower(dev.viewer, id, true)).toEqual(gone)
    expect(await sees(mentor, dev, open)).toEqual([true, true])
    expect(await sees(mentor, dev, closed)).toEqual([true, false])
    expect((await findInvitation(mentor.viewer, token)).invitation).toBeNull()

    const again = await link(dev, 'mentor')
    expect((await findInvitation(mentor.viewer, again)).invitation?.state).toBe('already')
    expect(await follow(mentor.viewer, again)).toEqual({ ok: false, code: 'already-mentor' })
  })

  it('is used up by a no', async () => {
    const visitor = await actor('손님')
    const token = await link(dev, 'mentor', [open])
    await follow(visitor.viewer, token)
    const { invitations } = await findMentoring(dev.viewer)
    const id = invitations.find(({ follower }) => follower?.name === '손님')?.id as string
    expect(await answerFollower(dev.viewer, id, false)).toEqual({ ok: true })
    expect(await follow(visitor.viewer, token)).toEqual(gone)
    expect(await sees(visitor, dev, open)).toEqual([false, false])
  })

  it('takes one of two who follow it at once, and looks dead to the other', async () => {
    const [first, second] = [await actor('하나'), await actor('둘')]
    const token = await link(dev, 'mentor', [open])
    const results = await Promise.all([first, second].map(({ viewer }) => follow(viewer, token)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results).toContainEqual(gone)
    const late = results[0]?.ok ? second : first
    expect((await findInvitation(late.viewer, token)).invitation).toBeNull()
  })

  it('cannot open an analysis of somebody else', async () => {
    const foreign = await analyse(other, '남의 목표')
    expect(await invite(dev.viewer, { wanted: 'mentor', email: '', opened: [foreign] })).toEqual({
      ok: false,
      code: 'not-found',
    })
  })
})

describe('a link for a mentee', () => {
  it('begins at once with what the mentee opens, and works once', async () => {
    const mentor = await actor('먼저 온 멘토')
    const token = await link(mentor, 'mentee', [])
    const foreign = await analyse(other, '남의 둘째 목표')
    expect(await acceptMentor(dev.viewer, token, [foreign])).toEqual({ ok: false, code: 'not-found' })
    const both = await Promise.all([
      acceptMentor(dev.viewer, token, [open]),
      acceptMentor(other.viewer, token, []),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(gone)
    const [mentee] = (await findMentoring(mentor.viewer)).mentees
    expect(mentee?.name).toBe(both[0]?.ok ? '개발자' : '남')
  })

  it('changes nothing for a pair that is one already', async () => {
    const [mentor, mentee] = [await actor('멘토'), await actor('멘티')]
    const [first, second] = [await link(mentor, 'mentee'), await link(mentor, 'mentee')]
    expect(await acceptMentor(mentee.viewer, first, [])).toEqual({ ok: true })
    expect((await findInvitation(mentee.viewer, second)).invitation?.state).toBe('already')
    expect(await acceptMentor(mentee.viewer, second, [])).toEqual({ ok: false, code: 'already-mentor' })
    expect((await findMentoring(mentor.viewer)).mentees).toHaveLength(1)
  })
})

describe('links that lead nowhere', () => {
  it('are unknown, withdrawn, expired or of the other kind, and tell nothing', async () => {
    const withdrawn = await link(dev, 'mentor')
    const { invitations } = await findMentoring(dev.viewer)
    const id = invitations[0]?.id as string
    await withdraw(other.viewer, id)
    expect((await findInvitation(other.viewer, withdrawn)).invitation).not.toBeNull()
    await withdraw(dev.viewer, id)
    const expired = await link(dev, 'mentor')
    await owner()`update auth.invitation set expires_at = now() where token_hash = ${hashToken(expired)}`
    for (const token of [newToken(), withdrawn, expired]) {
      expect((await findInvitation(other.viewer, token)).invitation).toBeNull()
      expect(await follow(other.viewer, token)).toEqual(gone)
      expect(await acceptMentor(other.viewer, token, [])).toEqual(gone)
    }
    expect(await acceptMentor(other.viewer, await link(dev, 'mentor'), [])).toEqual(gone)
    expect(await follow(other.viewer, await link(dev, 'mentee'))).toEqual(gone)
  })

  it('are one’s own', async () => {
    const own = { ok: false, code: 'invitation-own' }
    const [forMentor, forMentee] = [await link(dev, 'mentor'), await link(dev, 'mentee')]
    expect((await findInvitation(dev.viewer, forMentor)).invitation?.state).toBe('own')
    expect(await follow(dev.viewer, forMentor)).toEqual(own)
    expect(await acceptMentor(dev.viewer, forMentee, [open])).toEqual(own)
    expect((await findInvitation(other.viewer, forMentor)).invitation?.state).toBe('open')
  })

  it('are too many: twenty may be open', async () => {
    const maker = await actor('많이 만드는 사람')
    for (let made = 0; made < 20; made++) await link(maker, 'mentee')
    expect(await invite(maker.viewer, { wanted: 'mentee', email: '', opened: [] })).toEqual({
      ok: false,
      code: 'invitation-many',
    })
    await withdraw(maker.viewer, (await findMentoring(maker.viewer)).invitations[0]?.id as string)
    expect(await link(maker, 'mentee')).toHaveLength(43)
  })
})

describe('a mentorship', () => {
  async function begin(): Promise<{ mentor: Actor; id: string }> {
    const mentor = await actor('멘토')
    await acceptMentor(dev.viewer, await link(mentor, 'mentee'), [open])
    const id = (await findMentoring(mentor.viewer)).mentees[0]?.id as string
    return { mentor, id }
  }

  it('shows what its owner opens, from the next request on', async () => {
    const { mentor, id } = await begin()
    expect(await setOpened(dev.viewer, id, [closed, closed])).toEqual({ ok: true })
    expect(await sees(mentor, dev, open)).toEqual([true, false])
    expect(await sees(mentor, dev, closed)).toEqual([true, true])
    expect(await setOpened(dev.viewer, id, [])).toEqual({ ok: true })
    expect(await sees(mentor, dev, closed)).toEqual([true, false])
    const mine = (await findMentoring(dev.viewer)).mentors.find((one) => one.id === id)
    expect(mine).toMatchObject({ name: '멘토', opened: [] })
  })

  it('is changed by its owner alone, with analyses of their own', async () => {
    const { mentor, id } = await begin()
    const foreign = await analyse(mentor, '멘토의 목표')
    const refused = { ok: false, code: 'not-found' }
    expect(await setOpened(mentor.viewer, id, [foreign])).toEqual(refused)
    expect(await setOpened(other.viewer, id, [])).toEqual(refused)
    expect(await setOpened(dev.viewer, id, [foreign])).toEqual(refused)
    expect(await endMentorship(other.viewer, dev.id, id)).toEqual(refused)
    expect(await sees(mentor, dev, open)).toEqual([true, true])
  })

  it.each(['mentee', 'mentor'] as const)('ends at once when the %s ends it', async (side) => {
    const { mentor, id } = await begin()
    await owner()`insert into page_view ${owner()({ owner_id: dev.id, viewer_id: mentor.id, page: 'gap', day: new Date().toISOString().slice(0, 10) })}`
    const { viewer } = side === 'mentee' ? dev : mentor
    expect(await endMentorship(viewer, dev.id, id)).toEqual({ ok: true })
    expect(await sees(mentor, dev, open)).toEqual([false, false])
    expect(await setOpened(dev.viewer, id, [open])).toMatchObject({ ok: false })
    expect(await endMentorship(viewer, dev.id, id)).toMatchObject({ ok: false })
    const page = await findMentoring(dev.viewer)
    expect(page.mentors.map((one) => one.id)).not.toContain(id)
    expect(page.pageViews).toContainEqual(
      expect.objectContaining({ viewerId: mentor.id, name: '멘토', page: 'gap' }),
    )
    expect((await findMentoring(mentor.viewer)).pageViews).toEqual([])
  })
})
