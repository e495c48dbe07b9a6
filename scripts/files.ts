import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '@/lib/host/places'

const publicFiles = new Set(readdirSync(path.join(root, 'public')).map((name) => `/${name}`))

/** Whether a request asks for a file, which costs nothing. */
export function isFile(url = '/'): boolean {
  return (
    (url.startsWith('/_next/') && !url.startsWith('/_next/image')) ||
    publicFiles.has(url.split('?', 1)[0] ?? '')
  )
}

/** Whether it is one of those that watch the server. */
export function isProbe(url = '/'): boolean {
  return /^\/api\/(health(\/(live|ready))?|metrics)\/?(\?|$)/.test(url)
}
