import type { Instrumentation } from 'next'
import { logFailure } from '@/lib/log'
import { presentRequest } from '@/lib/present-request'

/** How often a server looks whether somebody is still to be told of something. */
const noticePause = 60_000

/** Once per server: what waits for a mail outlives the server that was asked, so every one looks after it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { deliverNotices } = await import('@/features/notice/mutations')
  const look = () => deliverNotices().catch((error) => logFailure(error, { of: 'notices' }))
  setInterval(look, noticePause).unref()
}

/**
 * Tells the operator what went wrong, with the number that the page of the error shows; the person who asked only sees
 * that something did.
 */
export const onRequestError: Instrumentation.onRequestError = (error, { method }, context) => {
  const { routePath, routeType } = context
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  const request = presentRequest()
  if (digest) request?.errors.push(digest)
  const event = digest === 'busy' ? 'overloaded' : digest === 'outdated' ? digest : 'failed'
  logFailure(error, { digest, method, route: request?.route ?? routePath, of: routeType }, event)
}
