import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Behind, type Deed } from './testing/behind'
import { createPerson, createSession, deletePerson, owner } from './testing/factories'
import { createMentorship } from './testing/mentorships'
import { addMember, createTeam, share, writeGap } from './testing/teams'

const people: string[] = []
const soon = () => new Date(Date.now() + 3_600_000).toISOString()
let behind: Behind
beforeAll(() => {
  behind = new Behind(inject('ownerUrl'))
})
afterAll(async () => {
  await behind.end()
  for (const id of people) await deletePerson(id).catch(() => {})
})

async function somebody(): Promise<string> {
  const { id } = await createPerson()
  people.push(id)
  return id
}

const deed = (as: string, sql: string, ...values: Deed['values'] & object): Deed => ({ as, sql, values })
const disable = (id: string) => deed('', 'select within.disable_account($1, null)', id)
const enable = (id: string) => deed('', 'select within.enable_account($1, null)', id)

/** Somebody with a mentor, a mentee, a link of each kind and a team to whose lead an analysis is open. */
async function withCompany() {
  const [person, mentor, mentee, lead] = [
    await somebody(),
    await somebody(),
    await somebody(),
    await somebody(),
  ]
  const analysis = await writeGap(person, '목표', [{ text: '필요한 것' }])
  await createMentorship(person, mentor, [analysis])
  await createMentorship(mentee, person, [await writeGap(mentee, '목표', [{ text: '필요한 것' }])])
  const [team, own] = [await createTeam(lead), await createTeam(person)]
  await addMember(team, person)
  await share(team, person, analysis, 'named', true)
  const link = { person_id: person, expires_at: soon() }
  const sql = owner()
  await sql`insert into auth.invitation ${sql({ ...link, id: newId(), token_hash: newId(), wanted: 'mentor', analyses: [analysis] })}`
  await sql`insert into auth.team_invitation ${sql({ ...link, id: newId(), token_hash: newId(), team_id: own })}`
  return { person, mentor, mentee, lead, team }
}

/** Every row by which somebody reads this person, or is read by them. */
async function company(person: string): Promise<string[]> {
  const [row] = await owner()`
    select array_agg(r::text order by r::text) as rows from (
      select to_jsonb(m) from mentorship m where ${person} in (m.owner_id, m.mentor_id)
      union all select to_jsonb(o) from opening o join mentorship m on m.id = o.mentorship_id
        where ${person} in (m.owner_id, m.mentor_id)
      union all select to_jsonb(s) from sharing s where s.owner_id = ${person}
      union all select to_jsonb(s) from sharing_lead s where s.owner_id = ${person}
      union all select to_jsonb(m) from membership m where m.person_id = ${person}
      union all select to_jsonb(i) from auth.invitation i where i.person_id = ${person}
      union all select to_jsonb(i) from auth.team_invitation i where i.person_id = ${person}
    ) r`
  return row?.rows
}

const reads = (as: string, list: string, id: string) =>
  behind.alone(deed(as, `select $1 = any (app.${list}())`, id))

describe('an account that an operator disables', () => {
  test('is read by nobody meanwhile, reads nobody, and is then as it was', async () => {
    const { person, mentor, mentee, lead, team } = await withCompany()
    await createSession(person)
    const before = await company(person)
    expect([await reads(mentor, 'mentees', person), await reads(lead, 'led_people', person)]).toEqual([
      true,
      true,
    ])
    expect(await behind.alone(disable(person))).toBe('done')
    expect(await behind.alone(disable(person))).toBe('already')
    expect(await owner()`select 1 from auth.session where person_id = ${person}`).toHaveLength(0)
    const meanwhile = [
      await reads(mentor, 'mentees', person),
      await reads(lead, 'led_people', person),
      await reads(lead, 'teammates', person),
      await reads(person, 'mentees', mentee),
      await reads(person, 'my_teams', team),
    ]
    expect(meanwhile).toEqual([false, false, false, false, false])
    expect(await behind.alone(enable(person))).toBe('done')
    expect(await behind.alone(enable(person))).toBe('already')
    expect(await company(person)).toEqual(before)
    expect(await owner()`select 1 from auth.pause where person_id = ${person}`).toHaveLength(0)
  })

  test('stays closed to a mentor who was disabled too, whoever comes back first', async () => {
    for (const mentorFirst of [true, false]) {
      const { person, mentor } = await withCompany()
      const before = await company(person)
      await behind.alone(disable(mentor))
      await behind.alone(disable(person))
      await behind.alone(enable(mentorFirst ? mentor : person))
      if (mentorFirst) expect(await reads(mentor, 'mentees', person)).toBe(false)
      await behind.alone(enable(mentorFirst ? person : mentor))
      expect(await company(person)).toEqual(before)
    }
  })

  test('is not opened again by a mentor who answers what a reset has paused', async () => {
    const { person, mentor } = await withCompany()
    await owner()`select within.pause_all(${mentor})`
    const [pause] = await owner()`select id from auth.pause where person_id = ${mentor} and kind = 'mentee'`
    await behind.alone(disable(person))
    expect(await behind.alone(deed(mentor, 'select auth.answer_pause($1, true)', pause?.id))).toBe('kept')
    expect(await reads(mentor, 'mentees', person)).toBe(false)
    await behind.alone(enable(person))
    expect(await reads(mentor, 'mentees', person)).toBe(true)
  })

  test('has what a reset has paused still asked about afterwards', async () => {
    const { person, mentor } = await withCompany()
    await owner()`select within.pause_all(${person})`
    await behind.alone(disable(person))
    await behind.alone(enable(person))
    expect(await reads(mentor, 'mentees', person)).toBe(false)
    const waiting = await owner()`select 1 from auth.pause where person_id = ${person} and not by_operator`
    expect(waiting.length).toBeGreaterThan(0)
  })

  test('is not signed in to by whoever waited for it, nor given another password', async () => {
    const person = await somebody()
    const session = 'select auth.create_session($1, $2, $3, $4, null, null, null)'
    const signIn = deed('', session, newId(), newId(), person, soon())
    expect(await behind.run(disable(person), signIn)).toEqual({ waited: true, first: 'done', second: false })
    await owner()`select auth.create_reset(${`of-${person}`}, ${person}, ${soon()})`
    const spend = deed('', 'select auth.spend_reset($1, $2)', `of-${person}`, 'hash')
    expect(await behind.alone(spend)).toBeNull()
  })
})

test('of two operators who disable one another only the first does', async () => {
  const [one, other] = [await somebody(), await somebody()]
  await owner()`update auth.account set operator_since = now() where person_id in ${owner()([one, other])}`
  const operate = (as: string, about: string) => deed(as, `select app.operate('disable', $1, null)`, about)
  const found = await behind.run(operate(one, other), operate(other, one))
  expect(found).toEqual({ waited: true, first: 'done', second: 'gone' })
})

test('what was done stays known when the account is gone, by nothing but its id', async () => {
  const person = await somebody()
  await behind.alone(disable(person))
  expect(await behind.alone(deed('', 'select within.delete_account($1, null)', person))).toBe('done')
  const rows =
    await owner()`select kind, actor_id, person_id from auth.deed where person_id = ${person} order by at`
  expect(rows.map(({ kind }) => kind)).toEqual(['disable', 'delete'])
  expect(await behind.alone(disable(person))).toBe('gone')
})
