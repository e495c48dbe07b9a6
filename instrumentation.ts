import type { Instrumentation } from 'next'

/** How often a server looks whether somebody is still to be told of something. */
const noticePause = 60_000

/** Once per server: what waits for a mail outlives the server that was asked, so every one looks after it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { deliverNotices } = await import('@/features/notice/mutations')
  const { logFailure } = await import('@/lib/log')
  const look = () => deliverNotices().catch((error) => logFailure(error, { of: 'notices' }))
  setInterval(look, noticePause).unref()
}

/** Tells the operator what went wrong; the person who asked only sees that something did. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, context) => {
  // Next.js builds this file for its other runtime as well, which has none of what the log is made of.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('@/lib/request-error')
  logRequestError(error, { method, route: context.routePath, of: context.routeType })
}
