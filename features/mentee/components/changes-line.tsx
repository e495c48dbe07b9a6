import { useTranslations } from 'next-intl'
import { changeKinds, type Figures } from '@/features/review/rules/changes'

/** What has changed, in words and figures; nothing when nothing has. */
export function ChangesLine({ label, changes }: { label: string; changes: Figures }) {
  const t = useTranslations('changes')
  const parts = changeKinds.flatMap((kind) => {
    const count = changes[kind]
    return count ? [t(`figures.${kind}`, { count })] : []
  })
  if (parts.length === 0) return null
  return (
    <p className="text-accent text-sm tabular-nums">
      {label}: {parts.join(' · ')}
    </p>
  )
}
