'use client'

import { useTranslations } from 'next-intl'

/**
 * Turns error codes into words.
 * @returns a function from a key below `errors` to its text, in which a limit says until when; an unknown key gets the
 *   fallback's text
 */
export function useErrorText() {
  const t = useTranslations('errors')
  type Key = Parameters<typeof t>[0]
  return (code: string, fallback: 'invalid' | 'unexpected' = 'unexpected', until = ''): string =>
    t.has(code as Key) ? t(code as Key, { until }) : t(fallback)
}
