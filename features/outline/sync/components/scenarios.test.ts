import { describe, test } from 'vitest'
import { MemoryServer } from '../testing/memory-server'
import { played } from '../testing/scenarios'

describe('with the server that the tests of the queue use', () => {
  const scenarios = played(async (outline) => {
    const server = new MemoryServer(outline)
    return {
      send: server.send,
      load: async () => server.outline,
      change: async (...operations) => {
        for (const one of operations) server.change(one)
      },
    }
  })
  test.each(scenarios)('%s', (_, play) => play())
})
