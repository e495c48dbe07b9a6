import { expect, test } from 'vitest'
import { breakGuard, guardsOf, withoutComments } from './guards'

const predicates = ['app.viewer', 'app.mentees', 'within.lead']
const guards = (source: string) =>
  guardsOf(source, predicates, ['within.lead']).map(({ start, end }) => source.slice(start, end))

test.each<[string, string[]]>([
  ['where r.owner_id = app.viewer() and r.id = x', ['r.owner_id = app.viewer()']],
  ['where (a = b or c.x = any (app.mentees())) limit 1', ['c.x = any (app.mentees())']],
  ['where x = any ((select app.mentees())::uuid[])', ['x = any ((select app.mentees())::uuid[])']],
  ['if not at = any (app.mentees() || other()) or a then', ['at = any (app.mentees() || other())']],
  ['if app.viewer() is null then', ['app.viewer() is null']],
  ['where app.viewer() in (m.owner_id, m.mentor_id);', ['app.viewer() in (m.owner_id, m.mentor_id)']],
  [
    'if not within.lead(of_team) or member = app.viewer() then',
    ['within.lead(of_team)', 'member = app.viewer()'],
  ],
  ['where a.x is distinct from app.viewer() and b', ['a.x is distinct from app.viewer()']],
  ['where app.viewer() is not null and b', ['app.viewer() is not null']],
  ['select t.id = any (app.mentees()) from t', ['t.id = any (app.mentees())']],
  ['update t set a = app.viewer() where true', []],
  ['update t set a = 1, b = app.viewer() where true', []],
  ['insert into t values (new_id, app.viewer(), 1)', []],
  ['perform other(of_team, app.viewer())', []],
])('%s', (source, expected) => {
  expect(guards(source)).toEqual(expected)
})

test('a guard is broken in three ways, and what ties it goes with it', () => {
  const source = 'where a = 1 and b = app.viewer() or c'
  const [guard] = guardsOf(source, predicates, [])
  if (!guard) throw new Error('no guard')
  expect(breakGuard(source, guard).map((broken) => broken.source)).toEqual([
    'where a = 1 and true or c',
    'where a = 1 and ((b = app.viewer()) is not true) or c',
    'where a = 1  or c',
  ])
})

test('a guard that stands alone has no third way, and a negation goes with it', () => {
  const broken = (source: string) => {
    const [guard] = guardsOf(source, predicates, [])
    return guard ? breakGuard(source, guard).map((one) => one.source) : []
  }
  expect(broken('where b = app.viewer()')).toHaveLength(2)
  expect(broken('if not b = app.viewer() or c then')[2]).toBe('if  c then')
})

test('comments are no conditions', () => {
  expect(withoutComments('a -- where x = app.viewer()\nb')).toBe('a \nb')
})
