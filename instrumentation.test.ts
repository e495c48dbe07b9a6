import { expect, test, vi } from 'vitest'
import { newToken } from '@/lib/token'
import { onRequestError } from './instrumentation'

test.each(['reset', 'invitations', 'invitations/team'])(
  'a failure on the page of a link below /%s tells the log what failed, and not the link',
  async (page) => {
    const token = newToken()
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      const cause = new Error(`connection to "db" lost while asking: "${token}"`)
      const error = new Error(`Failed query: select auth.reset_is_open($1)\nparams: ${token}`, { cause })
      const request = { path: `/${page}/${token}?from=${token}`, method: 'GET', headers: {} }
      const context = {
        routerKind: 'App Router',
        routePath: `/${page}/[token]`,
        routeType: 'render',
      } as const
      await onRequestError(error, request, {
        ...context,
        renderSource: 'react-server-components',
        revalidateReason: undefined,
      })
      const said = write.mock.calls.map(([text]) => String(text)).join('')
      expect(said).toContain(`GET /${page}/… (render): Error: Failed query: select auth.reset_is_open($1)`)
      expect(said).not.toContain(token)
    } finally {
      write.mockRestore()
    }
  },
)
