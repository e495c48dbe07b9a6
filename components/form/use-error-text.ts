'use client'

import { useTranslations } from 'next-intl'
import type { ErrorCode } from '@/lib/error-code'

/**
 * Turns error codes into words.
 * @returns a function from a key below `errors` to its text, in which a limit says until when; a key that only a newer
 *   server knows gets the fallback's text
 */
export function useErrorText() {
  const t = useTranslations('errors')
  return (code: ErrorCode, fallback: 'invalid' | 'unexpected' = 'unexpected', until = ''): string =>
    t.has(code) ? t(code, { until }) : t(fallback)
}
