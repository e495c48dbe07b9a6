import { afterAll, vi } from 'vitest'

// The files of one worker share its process: nothing that one of them has put in place stays for the next.
afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
