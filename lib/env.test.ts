import { describe, expect, test } from 'vitest'
import { readEnv } from './env'

const good = {
  DATABASE_URL: 'postgres://app:word@127.0.0.1:5432/career_goal',
  AUTH_SECRET: 'kD0f8l3qVnX7yB2mPz5tRc9wHs4uJe6aGi1oLQxZ',
}

describe('the environment', () => {
  test('needs a database and a secret, and nothing else', () => {
    expect(readEnv(good)).toMatchObject({ AUTH_URL: 'http://localhost:3000', PORT: 3000, TRUST_PROXY: false })
  })

  test('takes an empty value for an absent one', () => {
    const blank = {
      ...good,
      AUTH_GITHUB_ID: '',
      AUTH_GITHUB_SECRET: '',
      AUTH_URL: '',
      PORT: '',
      TRUST_PROXY: '',
    }
    expect(readEnv(blank)).toMatchObject({ AUTH_URL: 'http://localhost:3000', TRUST_PROXY: false })
    expect(readEnv(blank).AUTH_GITHUB_ID).toBeUndefined()
  })

  test('knows how much the log tells', () => {
    expect(readEnv(good).LOG_LEVEL).toBe('info')
    expect(readEnv({ ...good, LOG_LEVEL: 'debug' }).LOG_LEVEL).toBe('debug')
    expect(() => readEnv({ ...good, LOG_LEVEL: 'loud' })).toThrow(
      'LOG_LEVEL is one of fatal, error, warn, info, debug, trace, silent.',
    )
  })

  test('opens the metrics with a token that cannot be guessed', () => {
    const token = 'kD0f8l3qVnX7yB2mPz5tRc9w'
    expect(readEnv(good).METRICS_TOKEN).toBeUndefined()
    expect(readEnv({ ...good, METRICS_TOKEN: token }).METRICS_TOKEN).toBe(token)
    expect(() => readEnv({ ...good, METRICS_TOKEN: token.slice(1) })).toThrow(
      'METRICS_TOKEN is shorter than 24 bytes: make one with "openssl rand -base64 32".',
    )
  })

  test('says what is missing by name', () => {
    expect(() => readEnv({ AUTH_SECRET: good.AUTH_SECRET })).toThrow(/^DATABASE_URL is missing/)
  })

  test('knows who may come in', () => {
    expect(readEnv(good).SIGN_UP).toBeUndefined()
    const doors = { ...good, SIGN_UP: 'invited', SIGN_UP_DOMAINS: 'Example.com, sub.example.co.kr' }
    expect(readEnv(doors)).toMatchObject({
      SIGN_UP: 'invited',
      SIGN_UP_DOMAINS: ['example.com', 'sub.example.co.kr'],
      SIGN_IN: 'any',
    })
  })

  test.each([
    'example',
    '@example.com',
    'example.com;example.org',
    'example.com,',
    'exa mple.com',
    '*.example.com',
  ])('says of the domain list “%s” what is wrong', (SIGN_UP_DOMAINS) => {
    expect(() => readEnv({ ...good, SIGN_UP_DOMAINS })).toThrow(
      /^SIGN_UP_DOMAINS names "[^\n]*as in[^\n]*\.$/,
    )
  })

  test('does not lock everybody out', () => {
    expect(() => readEnv({ ...good, SIGN_IN: 'oidc' })).toThrow(/^SIGN_IN is oidc, but no provider is named/)
  })

  test.each(['4', '501', '7.5', 'many'])('takes no pool of %s connections', (DB_POOL_SIZE) => {
    expect(() => readEnv({ ...good, DB_POOL_SIZE })).toThrow('DB_POOL_SIZE is a number from 5 to 500.')
    expect(readEnv({ ...good, DB_POOL_SIZE: '20' }).DB_POOL_SIZE).toBe(20)
  })

  test('refuses a placeholder secret in one sentence', () => {
    expect(() => readEnv({ ...good, AUTH_SECRET: 'change-me' })).toThrow(
      /^AUTH_SECRET is a placeholder[^\n]*\.$/,
    )
  })

  test.each([
    ['SIGN_UP', 'yes'],
    ['SIGN_IN', 'password'],
    ['SMTP_URL', 'http://mail'],
    ['AUTH_OIDC_ISSUER', 'accounts.example.com'],
    ['AUTH_URL', 'career.example.com'],
    ['TRUST_PROXY', 'yes'],
    ['DATABASE_URL', 'mysql://host'],
  ])('says of a wrong %s what a right one looks like', (name, value) => {
    expect(() => readEnv({ ...good, [name]: value })).toThrow(
      new RegExp(`^${name} is (not an address such as|either) .+\\.$`),
    )
  })

  test('refuses half of a provider', () => {
    expect(() => readEnv({ ...good, AUTH_GITHUB_ID: 'id' })).toThrow(/AUTH_GITHUB_SECRET is not set/)
    expect(() => readEnv({ ...good, AUTH_OIDC_ID: 'id', AUTH_OIDC_SECRET: 's' })).toThrow(/AUTH_OIDC_ISSUER/)
  })
})
