import { describe, expect, it } from 'vitest'
import { newToken } from '@/lib/token'
import { isTeamNotice } from './rules/notices'
import { foundInput, joinInput, memberInput, sharingInput } from './schema'

const team = '01890000-0000-7000-8000-000000000001'
const analysis = '01890000-0000-7000-8000-000000000002'
const faults = (form: object) =>
  sharingInput.safeParse({ team, ...form }).error?.issues.map(({ path, message }) => [path.join(), message])

describe('the answer to what leads see', () => {
  it('is nothing, an analysis by name or counted, and the KYS by name alone', () => {
    const read = (form: object) => sharingInput.parse({ team, ...form }).sharing
    expect(read({ choice: 'none', analysis, kys: 'on' })).toBeNull()
    expect(read({ choice: 'named', analysis, kys: 'on' })).toEqual({
      analysisId: analysis,
      mode: 'named',
      kys: true,
      leads: [],
    })
    expect(read({ choice: 'counted', analysis, kys: 'on' })).toEqual({
      analysisId: analysis,
      mode: 'counted',
      kys: false,
      leads: [],
    })
    expect(read({ choice: 'named', analysis, leads: `${team} ${analysis}` })?.leads).toEqual([team, analysis])
    expect(faults({ choice: 'named', analysis, leads: '{}' })).toHaveLength(1)
  })

  it('must be given, with an analysis where one is needed', () => {
    expect(faults({})).toEqual([['choice', 'choose-sharing']])
    expect(faults({ choice: 'all' })).toEqual([['choice', 'choose-sharing']])
    expect(faults({ choice: 'named' })).toEqual([['analysis', 'choose-analysis']])
    expect(faults({ choice: 'counted', analysis: "' or true --" })).toEqual([['analysis', 'choose-analysis']])
    expect(joinInput.safeParse({ token: '../settings', choice: 'none' }).success).toBe(false)
    expect(joinInput.parse({ token: newToken(), choice: 'none' }).sharing).toBeNull()
  })
})

it('a name is one line of up to 80 characters', () => {
  const fault = (name: string) => foundInput.safeParse({ name }).error?.issues[0]?.message
  expect(foundInput.parse({ name: '  결제\n팀  ' })).toEqual({ name: '결제 팀' })
  expect(fault('가'.repeat(80))).toBeUndefined()
  expect(fault('가'.repeat(81))).toBe('too-long')
  expect(fault(' \u200b ')).toBe('required')
})

it('only known deeds and notices pass', () => {
  expect(memberInput.safeParse({ team, member: analysis, deed: 'found' }).success).toBe(false)
  expect(memberInput.safeParse({ team, member: analysis, deed: 'hand' }).success).toBe(true)
  expect(isTeamNotice('left')).toBe(true)
  expect(isTeamNotice('<b>')).toBe(false)
})
