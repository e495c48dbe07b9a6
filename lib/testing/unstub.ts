import { afterAll, vi } from 'vitest'

// The files of a worker share its process, so whatever one of them stubs is restored after it.
afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
