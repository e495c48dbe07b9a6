import { afterEach, expect, it, vi } from 'vitest'
import { fingerprint, readFingerprint, whyStale, writeFingerprint } from './sources'

afterEach(() => vi.unstubAllEnvs())

it('says of a build for another data folder that only the key differs', () => {
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'one')
  const built = readFingerprint(writeFingerprint(fingerprint()))
  expect(whyStale(built, fingerprint())).toBeNull()
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'another')
  expect(whyStale(built, fingerprint())).toMatch(/key of another data folder.*sources are the same/)
})

it('tells what else has changed', () => {
  const built = fingerprint()
  expect(whyStale({ ...built, sources: 'x', key: 'x' }, built)).toMatch(/^the sources have changed/)
  vi.stubEnv('NEXT_PUBLIC_MARK', 'new')
  expect(whyStale(built, fingerprint())).toMatch(/NEXT_PUBLIC_/)
  expect(whyStale(null, built)).toMatch(/^there is none yet/)
  expect(readFingerprint('what an older version wrote')).toBeNull()
})
