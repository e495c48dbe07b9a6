import { logFailure } from '@/lib/log'

/**
 * From now on, what a library prints goes to the log as one masked line: printed as it is, it would repeat what a request
 * has sent.
 *
 * @returns stops that
 */
export function tellPrinted(): () => void {
  const { error, warn } = console
  const tell = (...parts: unknown[]) => {
    const fault = parts.find((part) => part instanceof Error)
    logFailure(fault ?? parts.map(String).join(' '), {}, 'printed')
  }
  console.error = tell
  console.warn = tell
  return () => Object.assign(console, { error, warn })
}
