import { useTranslations } from 'next-intl'
import type { Changes } from '../rules/changes'

/** What has happened in an analysis from the day of the last look on; nothing when nothing of it was counted. */
export function ChangesLine({ changes }: { changes: Changes }) {
  const t = useTranslations('mentoring.mentees')
  const { todosDone, levelsSet } = changes
  const parts = [
    todosDone > 0 && t('todosDone', { count: todosDone }),
    levelsSet > 0 && t('levelsSet', { count: levelsSet }),
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  return (
    <p className="text-accent text-sm tabular-nums">
      {t('sinceLook')}: {parts.join(' · ')}
    </p>
  )
}
