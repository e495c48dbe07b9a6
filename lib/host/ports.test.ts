import { expect, it } from 'vitest'
import { innerAddress, ownAddress } from './ports'

it.each([
  [undefined, 'http://localhost:3000'],
  ['0.0.0.0', 'http://localhost:3000'],
  ['::', 'http://localhost:3000'],
  ['127.0.0.1', 'http://localhost:3000'],
  ['127.0.0.2', 'http://127.0.0.2:3000'],
  ['192.168.0.5', 'http://192.168.0.5:3000'],
  ['fd00::5', 'http://[fd00::5]:3000'],
])('a server that listens on %s is found at %s', (host, address) => {
  expect(ownAddress(host, 3000)).toBe(address)
})

it.each([
  [undefined, 'http://127.0.0.1:3000'],
  ['::', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['192.168.0.5', 'http://192.168.0.5:3000'],
])('a server that listens on %s reaches itself at %s', (host, address) => {
  expect(innerAddress(host, 3000)).toBe(address)
})
