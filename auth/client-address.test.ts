import { describe, expect, it } from 'vitest'
import { addressBlock, clientAddress } from './client-address'

describe('clientAddress', () => {
  it('believes only the last entry, which our own proxy wrote', () => {
    expect(clientAddress('203.0.113.7')).toBe('203.0.113.7')
    expect(clientAddress('10.0.0.1, 203.0.113.7')).toBe('203.0.113.7')
  })

  it('is null for what is no address', () => {
    expect(clientAddress(null)).toBeNull()
    expect(clientAddress('unknown')).toBeNull()
    expect(clientAddress("1.2.3.4'; select 1")).toBeNull()
  })
})

describe('addressBlock', () => {
  it('keeps IPv4, also when it is written as IPv6', () => {
    expect(addressBlock('203.0.113.7')).toBe('203.0.113.7')
    expect(addressBlock('::ffff:203.0.113.7')).toBe('203.0.113.7')
  })

  it('takes the 64 bits of an IPv6 customer together', () => {
    expect(addressBlock('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(addressBlock('2001:0db8:1:2::9')).toBe('2001:db8:1:2::/64')
    expect(addressBlock('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(addressBlock('::1')).toBe('0:0:0:0::/64')
    expect(addressBlock('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  })
})
