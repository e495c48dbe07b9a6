import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { Behind, type Deed } from './testing/behind'
import { createPerson, deletePerson, owner } from './testing/factories'
import { createMentorship } from './testing/mentorships'
import { addMember, createTeam, writeGap } from './testing/teams'

const people: string[] = []
const until = new Date(Date.now() + 3_600_000).toISOString()
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
const newHash = () => createHash('sha256').update(newId()).digest('hex')

/** Both, in this order; the second must have waited, and have seen what the first did. */
async function expectAfter(first: Deed, second: Deed, outcomes: [unknown, unknown]): Promise<void> {
  const found = await behind.run(first, second)
  expect(found).toEqual({ waited: true, first: outcomes[0], second: outcomes[1] })
}

test('no function takes its lock and looks in one statement, which would look as of before the lock', async () => {
  const folder = path.join(process.cwd(), 'db/sql')
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')),
  )
  const statements = texts.join('\n').split(';')
  const locking = statements.filter((statement) =>
    /\bwithin\.(lead|lock_\w+)\(/.test(statement.split(/\bbegin\b/).at(-1) ?? ''),
  )
  expect(locking.length).toBeGreaterThan(10)
  const looking = locking.filter((statement) =>
    /within\.(lead|lock_\w+)\([^;]*\b(or|and)\b[^;]*\bapp\.(?!viewer\b)\w+\(/.test(statement),
  )
  expect(looking).toEqual([])
})

describe('a team', () => {
  let lead: string
  let member: string
  let team: string
  let link: string
  const join = (as: string, hash = link) => deed(as, 'select outcome from app.join_team($1)', hash)
  const leave = (as: string) => deed(as, 'select app.leave_team($1)', team)
  const archive = () => deed(lead, 'select app.archive_team($1, true)', team)
  const invite = (as = lead, hash = newHash()) =>
    deed(as, 'select app.invite_to_team($1, $2, $3, $4)', newId(), hash, team, until)
  const remove = (as: string, who: string) => deed(as, 'select app.remove_member($1, $2)', team, who)

  beforeEach(async () => {
    ;[lead, member] = [await somebody(), await somebody()]
    team = await createTeam(lead)
    await addMember(team, member)
    link = newHash()
    expect(await behind.alone(invite(lead, link))).toBe('made')
  })

  test('lets nobody in by a link that went while they waited: with a removed member, an archived team, a lead who left', async () => {
    await expectAfter(remove(lead, member), join(member), [true, 'gone'])
    const other = await somebody()
    await addMember(team, other, true)
    const ofOther = newHash()
    await behind.alone(invite(other, ofOther))
    await expectAfter(leave(other), join(await somebody(), ofOther), ['left', 'gone'])
    link = newHash()
    await behind.alone(invite(lead, link))
    await expectAfter(archive(), join(await somebody()), [true, 'gone'])
  })

  test('stays without a removed member who keeps joining', async () => {
    for (let round = 0; round < 25; round += 1) {
      let goesOn = true
      const joins = Array.from({ length: 4 }, async () => {
        while (goesOn) await behind.alone(join(member))
      })
      expect(await behind.alone(remove(lead, member))).toBe(true)
      goesOn = false
      await Promise.all(joins)
      const left = await owner()`select 1 from membership where team_id = ${team} and person_id = ${member}`
      expect(left).toHaveLength(0)
      await addMember(team, member)
      link = newHash()
      await behind.alone(invite(lead, link))
    }
  })

  test('makes no link while it is archived, and no twenty-first', async () => {
    for (let i = 0; i < 18; i += 1) await behind.alone(invite())
    await expectAfter(invite(), invite(), ['made', 'many'])
    await expectAfter(archive(), invite(), [true, 'gone'])
  })

  test('is offered no framework while it is archived, nor by somebody who is being removed', async () => {
    const id = newId()
    await owner()`insert into framework ${owner()({ owner_id: member, id })}`
    const offer = deed(member, 'select app.offer_framework($1, $2)', id, team)
    await expectAfter(remove(lead, member), offer, [true, 'gone'])
    await addMember(team, member)
    await expectAfter(archive(), offer, [true, 'gone'])
  })

  test('has nothing counted while it is archived', async () => {
    const renew = deed(lead, 'select app.renew_figures($1)', team)
    await expectAfter(archive(), renew, [true, false])
  })

  test('has nothing opened while it is archived', async () => {
    const analysis = await writeGap(member, '목표', [])
    const share = deed(member, `select app.set_sharing($1, $2, 'named', false, $3)`, team, analysis, [lead])
    await expectAfter(share, archive(), ['set', true])
    await behind.alone(deed(lead, 'select app.archive_team($1, false)', team))
    await expectAfter(archive(), share, [true, 'gone'])
    expect(await owner()`select 1 from sharing where team_id = ${team}`).toHaveLength(0)
  })

  test('keeps a lead when two go at once, by leaving or with their accounts', async () => {
    const other = await somebody()
    await addMember(team, other, true)
    await expectAfter(leave(lead), leave(other), ['left', 'last-lead'])
    await addMember(team, lead, true)
    await expectAfter(remove(lead, other), leave(lead), [true, 'last-lead'])
    await addMember(team, other, true)
    const goAway = (as: string) => deed(as, 'select auth.delete_me()')
    await expectAfter(goAway(lead), goAway(other), [null, null])
    const [row] = await owner()`select archived_at from team where id = ${team}`
    expect(row?.archived_at).not.toBeNull()
  })

  test('has no lead by an offer that was taken back, and one when two step down', async () => {
    const offer = deed(lead, `select app.offer_lead($1, $2, 'lead')`, team, member)
    const accept = deed(member, `select app.answer_offer($1, $2, 'lead', true)`, team, lead)
    const stepDown = (as: string) => deed(as, 'select app.end_lead($1, $2)', team, as)
    await behind.alone(offer)
    await expectAfter(deed(lead, 'select app.withdraw_offer($1, $2)', team, member), accept, [true, 'gone'])
    await behind.alone(offer)
    await expectAfter(accept, accept, ['set', 'gone'])
    await expectAfter(stepDown(lead), stepDown(member), ['set', 'last-lead'])
    const other = await somebody()
    await addMember(team, other)
    const toOther = deed(member, `select app.offer_lead($1, $2, 'lead')`, team, other)
    await behind.alone(toOther)
    const accepts = deed(other, `select app.answer_offer($1, $2, 'lead', true)`, team, member)
    await expectAfter(remove(member, other), accepts, [true, 'gone'])
  })

  test('is not a twenty-first that one leads', async () => {
    const found = () => deed(lead, 'select app.found_team($1, $2)', newId(), '팀')
    for (let i = 0; i < 18; i += 1) await behind.alone(found())
    await expectAfter(found(), found(), ['made', 'many'])
  })

  test('takes no more than 500 members', async () => {
    await owner()`with made as (insert into person (id, name) select gen_random_uuid(), '명부' from generate_series(1, 497) returning id)
      insert into membership (team_id, person_id) select ${team}, id from made`
    await expectAfter(join(await somebody()), join(await somebody()), ['joined', 'full'])
    await owner()`delete from person where id in (select person_id from membership where team_id = ${team}) and name = '명부'`
  })
})

describe('a mentorship', () => {
  let mentee: string
  let mentor: string
  let analysis: string
  const invite = (wanted: string, hash = newHash(), id = newId()) =>
    deed(mentee, 'select app.invite($1, $2, $3, $4, $5)', id, hash, wanted, [analysis], until)
  const follow = (as: string, hash: string) => deed(as, 'select app.follow_invitation($1)', hash)

  beforeEach(async () => {
    ;[mentee, mentor] = [await somebody(), await somebody()]
    analysis = await writeGap(mentee, '목표', [])
  })

  test('begins by a link that one person follows, who is answered once, and not when it was taken back', async () => {
    const [hash, id] = [newHash(), newId()]
    await behind.alone(invite('mentor', hash, id))
    await expectAfter(follow(mentor, hash), follow(await somebody(), hash), ['followed', 'gone'])
    const answer = (confirmed: boolean) =>
      deed(mentee, 'select app.answer_follower($1, $2, $3)', id, newId(), confirmed)
    await expectAfter(answer(false), answer(true), ['refused', 'gone'])
    const [other, otherId] = [newHash(), newId()]
    await behind.alone(invite('mentor', other, otherId))
    const withdraw = deed(mentee, 'select app.withdraw_invitation($1)', otherId)
    await expectAfter(withdraw, follow(mentor, other), [null, 'gone'])
    expect(await owner()`select 1 from mentorship where owner_id = ${mentee}`).toHaveLength(0)
  })

  test('begins once by a link to a mentee, and once between two people', async () => {
    const hash = newHash()
    await behind.alone(
      deed(mentor, 'select app.invite($1, $2, $3, $4, $5)', newId(), hash, 'mentee', [], until),
    )
    const accept = (as: string, of = hash) =>
      deed(as, 'select app.accept_mentor($1, $2, $3)', of, newId(), [])
    await expectAfter(accept(mentee), accept(await somebody()), ['begun', 'gone'])
    const [one, two] = [newHash(), newHash()]
    for (const each of [one, two]) {
      await behind.alone(
        deed(mentor, 'select app.invite($1, $2, $3, $4, $5)', newId(), each, 'mentee', [], until),
      )
    }
    const third = await somebody()
    await expectAfter(accept(third, one), accept(third, two), ['begun', 'already'])
  })

  test('has no twenty-first link open', async () => {
    for (let i = 0; i < 19; i += 1) await behind.alone(invite('mentor'))
    await expectAfter(invite('mentor'), invite('mentor'), ['made', 'many'])
  })

  test('that is ended, or closed, takes no request and opens nothing', async () => {
    const id = await createMentorship(mentee, mentor, [analysis])
    const close = deed(mentee, 'delete from opening where owner_id = $1 returning true', mentee)
    const request = () =>
      deed(mentee, 'select app.request_review($1, $2, $3, $4)', newId(), mentor, analysis, '')
    const open = deed(
      mentee,
      'insert into opening (owner_id, mentorship_id, analysis_id) values ($1, $2, $3) returning true',
      mentee,
      id,
      analysis,
    )
    const end = deed(mentor, 'select app.end_mentorship($1, $2)', mentee, id)
    await expectAfter(close, request(), [true, 'gone'])
    await behind.alone(open)
    await expectAfter(request(), request(), ['requested', 'already'])
    await behind.alone(close)
    await expectAfter(open, end, [true, true])
    await owner()`update mentorship set ended_at = null where id = ${id}`
    await expectAfter(end, open, [true, '40001'])
    expect(await owner()`select 1 from opening where owner_id = ${mentee}`).toHaveLength(0)
    expect(await behind.alone(request())).toBe('gone')
  })
})

describe('an account', () => {
  test('has one of two links spent once', async () => {
    const person = await somebody()
    const hash = newHash()
    await owner()`select auth.create_reset(${hash}, ${person}, ${until})`
    const spend = deed('', 'select auth.spend_reset($1, $2)', hash, 'hash')
    await expectAfter(spend, spend, [person, null])
  })

  test('begins no session by a password that is being reset, and ends one that began before', async () => {
    const person = await somebody()
    await owner()`update auth.account set password_hash = 'old' where person_id = ${person}`
    const hash = newHash()
    const link = () => owner()`select auth.create_reset(${hash}, ${person}, ${until})`
    const reset = (to: string) => deed('', 'select auth.spend_reset($1, $2)', hash, to)
    const begin = (proven: string) =>
      deed(
        '',
        'select auth.create_session($1, $2, $3, $4, null, null, $5)',
        newId(),
        newHash(),
        person,
        until,
        proven,
      )
    const sessions = () => owner()`select 1 from auth.session where person_id = ${person}`
    await link()
    await expectAfter(reset('new'), begin('old'), [person, false])
    expect(await sessions()).toHaveLength(0)
    await link()
    await expectAfter(begin('new'), reset('newer'), [true, person])
    expect(await sessions()).toHaveLength(0)
  })

  test('keeps a way in when two providers are disconnected at once', async () => {
    const person = await somebody()
    for (const provider of ['github', 'oidc']) {
      await owner()`select auth.add_provider(${provider}, ${newId()}, ${person})`
    }
    const remove = (provider: string) => deed(person, 'select auth.remove_my_provider($1)', provider)
    await expectAfter(remove('github'), remove('oidc'), [true, false])
  })
})
