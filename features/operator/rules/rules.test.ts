import { expect, test } from 'vitest'
import { addressesIn } from './invitations'
import { addressFor, wantedBy } from './pages'
import { type Condition, warningsOf } from './warnings'

const now = new Date('2026-11-30T12:00:00Z')
const well: Condition = {
  site: 'https://career.example.com',
  doors: 'invited',
  mail: true,
  backupAt: new Date('2026-11-24T12:00:00Z'),
  forwarded: false,
  running: '1.0.0',
  found: '1.0.0',
}

test('nothing is told where all is well, and each thing that is not is', () => {
  expect(warningsOf(now, well)).toEqual([])
  const odd: [Partial<Condition>, string[]][] = [
    [{ site: 'http://career.example.com' }, ['no-tls']],
    [{ site: 'http://localhost:3000', doors: 'open' }, []],
    [{ doors: 'open' }, ['open']],
    [{ mail: false }, ['no-mail']],
    [{ backupAt: null }, ['no-backup']],
    [{ backupAt: new Date('2026-11-23T11:59:59Z') }, ['old-backup']],
    [{ forwarded: true }, ['forwarded']],
    [{ found: '1.1.0' }, ['restart']],
  ]
  for (const [change, told] of odd) expect(warningsOf(now, { ...well, ...change })).toEqual(told)
})

test('addresses are found in what people paste, each once', () => {
  const pasted =
    'One@example.com\r\n 김둘 <two@example.com>;three@example.com, one@example.com\n\nfour@a.b five'
  expect(addressesIn(pasted)).toEqual([
    'one@example.com',
    'two@example.com',
    'three@example.com',
    'four@a.b',
    'five',
  ])
  expect(addressesIn(' \n ')).toEqual([])
})

test('a page of the list has an address, and an odd address a page', () => {
  expect(addressFor({ letters: 'a b', page: 3 })).toBe('/operator?q=a+b&page=3')
  expect(addressFor({ letters: '', page: 1 })).toBe('/operator')
  expect(wantedBy({ q: ' a ', page: '3' })).toEqual({ letters: 'a', page: 3 })
  for (const page of ['0', '-1', 'x', '12345678', undefined]) expect(wantedBy({ page }).page).toBe(1)
  expect(wantedBy({ q: ['a', 'b'] }).letters).toBe('')
})
