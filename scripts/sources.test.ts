import { afterEach, expect, it, vi } from 'vitest'
import { buildEnvironment, fingerprint, readFingerprint, whyStale, writeFingerprint } from './sources'

afterEach(() => vi.unstubAllEnvs())

it('knows a build of the same sources by whatever key it is served', () => {
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'one')
  const [built, environment] = [writeFingerprint(fingerprint()), buildEnvironment(fingerprint())]
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'another')
  expect(whyStale(readFingerprint(built), fingerprint())).toBeNull()
  expect(buildEnvironment(fingerprint())).toEqual(environment)
  expect(Buffer.from(environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64')).toHaveLength(32)
})

it('gives another build another id', () => {
  const { CAREER_GOAL_BUILD_ID: id } = buildEnvironment(fingerprint())
  vi.stubEnv('NEXT_PUBLIC_MARK', 'new')
  expect(buildEnvironment(fingerprint()).CAREER_GOAL_BUILD_ID).not.toBe(id)
  expect(buildEnvironment({ ...fingerprint(), sources: 'x' }).CAREER_GOAL_BUILD_ID).not.toBe(id)
})

it('tells what else has changed', () => {
  const built = fingerprint()
  expect(whyStale({ ...built, sources: 'x' }, built)).toMatch(/^the sources have changed/)
  vi.stubEnv('NEXT_PUBLIC_MARK', 'new')
  expect(whyStale(built, fingerprint())).toMatch(/NEXT_PUBLIC_/)
  expect(whyStale(null, built)).toMatch(/^there is none yet/)
  expect(readFingerprint('what an older version wrote')).toBeNull()
})
