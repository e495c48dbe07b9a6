import { expect, it } from 'vitest'
import { ownAddress } from './ports'

it.each([
  [undefined, 'http://localhost:3000'],
  ['0.0.0.0', 'http://localhost:3000'],
  ['::', 'http://localhost:3000'],
  ['127.0.0.1', 'http://localhost:3000'],
  ['192.168.0.5', 'http://192.168.0.5:3000'],
  ['fd00::5', 'http://[fd00::5]:3000'],
])('a server that listens on %s is found at %s', (host, address) => {
  expect(ownAddress(host, 3000)).toBe(address)
})
