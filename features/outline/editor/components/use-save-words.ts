import { useTranslations } from 'next-intl'
import { useQueueStatus } from '@/features/outline/sync/components/outline-provider'

/** Whether saving goes on as usual, what a few words say of it, and what all of them say. */
export function useSaveWords(): { calm: boolean; short: string; long: string } {
  const t = useTranslations('outline.save')
  const { state, until, conflicts, refused } = useQueueStatus()
  if (state === 'saved' || state === 'saving') return { calm: true, short: t(state), long: t(state) }
  const onlyAsked = state === 'refused' && refused.length === 0
  return {
    calm: false,
    short: t(`short.${state}`),
    long: onlyAsked ? t('conflict', { count: conflicts.length }) : t(state, { until }),
  }
}
