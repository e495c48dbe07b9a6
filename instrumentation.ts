import type { Instrumentation } from 'next'
import { masked, maskedPath } from '@/lib/masked'

/** How often a server looks whether somebody is still to be told of something. */
const noticePause = 60_000

/** Once per server: what waits for a mail outlives the server that was asked, so every one looks after it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { deliverNotices } = await import('@/features/notice/mutations')
  const look = () => deliverNotices().catch((error) => process.stderr.write(`${said(error)}\n`))
  setInterval(look, noticePause).unref()
}

/** Tells the operator what went wrong; the person who asked only sees that something did. */
export const onRequestError: Instrumentation.onRequestError = (error, { method, path }, { routeType }) => {
  process.stderr.write(
    `${new Date().toISOString()} ${method} ${maskedPath(path)} (${routeType}): ${said(error)}\n`,
  )
}

/** What people wrote stays out of the log: drizzle puts a statement's parameters into its message and stack. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return masked(String(error))
  const cause = error.cause instanceof Error ? `\n  because ${masked(error.cause.message)}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}: ${masked(error.message.split('\nparams:')[0] ?? '')}${cause}`, ...frames].join('\n')
}
