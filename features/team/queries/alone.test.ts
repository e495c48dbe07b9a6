import { afterAll, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { findAccount } from '@/features/account/queries'
import { findHome } from '@/features/mentee/queries/pages'
import { findTeam } from './teams'

const people: string[] = []

async function actor(name: string): Promise<{ id: string; viewer: Viewer }> {
  const { id } = await createPerson({ name })
  people.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}

afterAll(async () => {
  for (const id of people) await deletePerson(id)
})

it('the only lead is told before the account goes, and the team is archived when it does', async () => {
  const [founder, member] = [await actor('떠날 리드'), await actor('남는 사람')]
  const ledAlone = async ({ viewer }: { viewer: Viewer }) => (await findAccount(viewer))?.ledAlone
  const [id, alone] = [await createTeam(founder.id), await createTeam(founder.id, '혼자인 팀')]
  await addMember(id, member.id)
  await share(id, member.id, await writeGap(member.id, '목표', []))
  expect([await ledAlone(founder), await ledAlone(member)]).toEqual([['결제 팀'], []])

  await owner()`update membership set leads = true where team_id = ${id}`
  expect([await ledAlone(founder), await ledAlone(member)]).toEqual([[], []])
  await owner()`update membership set leads = false where person_id = ${member.id}`
  await deletePerson(founder.id)
  expect((await findTeam(member.viewer, id))?.team.archived).toBe(true)
  expect(await owner()`select 1 from sharing where team_id = ${id}`).toEqual([])
  expect(await owner()`select 1 from team where id = ${alone}`).toEqual([])
})

it('whoever is in a team finds it at the start, whatever they have written', async () => {
  const [newcomer, guide] = [await actor('처음 온 사람'), await actor('안내하는 사람')]
  expect((await findHome(newcomer.viewer)).teams).toEqual([])
  const id = await createTeam(guide.id)
  await addMember(id, newcomer.id)
  const teams = [{ id, name: '결제 팀', archived: false, leads: false, members: 2, mode: null, waiting: 0 }]
  expect((await findHome(newcomer.viewer)).teams).toEqual(teams)
  await writeGap(newcomer.id, '목표', [])
  expect((await findHome(newcomer.viewer)).teams).toEqual(teams)
})
