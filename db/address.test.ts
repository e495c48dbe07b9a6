import { expect, test } from 'vitest'
import { placeOf, readAddress } from './address'
import { WrongAddress } from './wrong-address'

test('an address says where the database is, and as whom to come', () => {
  expect(readAddress('postgres://app:word@db.example.com:6432/career_goal')).toMatchObject({
    hosts: [{ host: 'db.example.com', port: 6432 }],
    user: 'app',
    password: 'word',
    database: 'career_goal',
    pooled: false,
    prepare: true,
    writable: false,
  })
})

test.each([
  ['h1,h2:6432', [5432, 6432], ['h1', 'h2']],
  ['[::1]', [5432], ['::1']],
  ['[fe80::1]:6432,h2', [6432, 5432], ['fe80::1', 'h2']],
  ['%2Fvar%2Frun%2Fpostgresql', [5432], ['/var/run/postgresql']],
  ['/', [5432], ['/var/run/postgresql'], '/career_goal?host=/var/run/postgresql'],
  ['/', [6432, 6433], ['h1', 'h2'], '/career_goal?host=h1,h2&port=6432,6433'],
])('the hosts of %s', (written, ports, hosts, rest = '/career_goal') => {
  const read = readAddress(`postgres://app:word@${written === '/' ? '' : written}${rest}`).hosts
  expect(read).toEqual(hosts.map((host, index) => ({ host, port: ports[index] })))
})

test.each([
  ['p%40ss%25%2Fword', 'p@ss%/word'],
  ['p@ss:word', 'p@ss:word'],
  ['%ED%95%9C%EA%B8%80', '한글'],
])('the password %s', (written, meant) => {
  const read = readAddress(`postgres://career%20goal:${written}@host/my%20db`)
  expect(read).toMatchObject({ user: 'career goal', password: meant, database: 'my db' })
})

test('a pooler prepares nothing, unless it says that it can', () => {
  const to = (query: string) => readAddress(`postgres://app@host/db?${query}`)
  expect(to('pgbouncer=true')).toMatchObject({ pooled: true, prepare: false })
  expect(to('pgbouncer=true&prepare=true')).toMatchObject({ pooled: true, prepare: true })
  expect(to('prepare=false')).toMatchObject({ pooled: false, prepare: false })
})

test.each([
  ['host', undefined, { must: false, verify: 'nothing' }],
  ['127.0.0.1', undefined, null],
  ['[::1]', undefined, null],
  ['%2Ftmp', undefined, null],
  ['127.0.0.1,host', undefined, { must: false, verify: 'nothing' }],
  ['host', 'sslmode=disable', null],
  ['localhost', 'sslmode=prefer', { must: false, verify: 'nothing' }],
  ['host', 'sslmode=require', { must: true, verify: 'nothing' }],
  ['host', 'sslmode=require&sslrootcert=package.json', { must: true, verify: 'chain' }],
  ['host', 'sslmode=verify-ca&sslrootcert=package.json', { must: true, verify: 'chain' }],
  ['host', 'sslmode=verify-full', { must: true, verify: 'name' }],
  ['host', 'sslrootcert=system', { must: true, verify: 'name' }],
])('what TLS with %s and %s asks for', (host, query, tls) => {
  const read = readAddress(`postgres://app@${host}/db${query ? `?${query}` : ''}`).tls
  if (tls) expect(read).toMatchObject(tls)
  else expect(read).toBeNull()
})

test.each([
  ['mysql://app@host/db', /^is not an address such as postgres:/],
  ['postgres://app:pa/ss@host/db', /^is not an address such as .*"\/" is written %2F/],
  ['postgres://app:pa#ss@host/db', /^is not an address such as .*"#"/],
  ['postgres://app:100%@host/db', /^has a "%" in its password that begins no code/],
  ['postgres://app@/db', /^names no host/],
  ['postgres://app@host:port/db', /^has the port "port"/],
  ['postgres://app@host:99999/db', /^has the port "99999"/],
  ['postgres://app@::1:5432/db', /^has the host "::1:5432": an IPv6 address stands in brackets/],
  ['postgres://app@host,/db', /^names no host/],
  ['postgres://app@host/db?schema=public', /^has the parameter "schema": take it out/],
  ['postgres://app@host/db?sslmode=verify', /^has sslmode=verify, which is none of disable, prefer/],
  ['postgres://app@host/db?sslmode=verify-ca', /needs sslrootcert too/],
  [
    'postgres://app@host/db?sslrootcert=/no/where.pem',
    /^has sslrootcert=\/no\/where.pem, and that file cannot be read/,
  ],
  ['postgres://app@host/db?sslcert=package.json', /^has one of sslcert and sslkey/],
  ['postgres://app@host/db?target_session_attrs=standby', /^has target_session_attrs=standby, and must lead/],
  ['postgres://app@host/db?connect_timeout=soon', /^has connect_timeout=soon/],
  ['postgres://app@host/db?pgbouncer=1', /^has pgbouncer=1, which is either true or false/],
])('what is wrong with %s is said in one clause', (address, clause) => {
  expect(() => readAddress(address)).toThrow(WrongAddress)
  expect(() => readAddress(address)).toThrow(clause)
  expect(() => readAddress(address)).not.toThrow(/\n|\.$/)
})

test('where an address leads is told without its password', () => {
  expect(placeOf('postgres://app:word@h1,[::1]:6432,%2Ftmp/career_goal?sslmode=require')).toBe(
    'h1:5432,[::1]:6432,/tmp/career_goal',
  )
  expect(placeOf('word')).toBe('no address')
})
