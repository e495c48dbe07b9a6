import { expect, test, vi } from 'vitest'
import { openLog } from '@/lib/log'
import { newToken } from '@/lib/token'
import { onRequestError } from './instrumentation'

test.each(['reset', 'invitations', 'invitations/team'])(
  'a failure on the page of a link below /%s tells the log what failed, and not the link',
  async (page) => {
    vi.stubEnv('NEXT_RUNTIME', 'nodejs')
    const token = newToken()
    const lines: string[] = []
    const close = openLog('info', { write: (line: string) => lines.push(line) })
    try {
      const cause = new Error(`connection to "db" lost while asking: "${token}"`)
      const failed = new Error(`Failed query: select auth.reset_is_open($1)\nparams: ${token}`, { cause })
      const error = Object.assign(failed, { digest: '1234567890' })
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
      expect(lines.join('')).not.toContain(token)
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([
        {
          event: 'failed',
          method: 'GET',
          route: `/${page}/[token]`,
          digest: '1234567890',
          error: 'Error: Failed query: select auth.reset_is_open($1)',
        },
      ])
    } finally {
      close()
    }
  },
)
