import type { Route } from 'next'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** An analysis without competencies, at a glance: leads whoever may write to where they are written. */
export function EmptyChain({ editable }: { editable: boolean }) {
  const t = useTranslations('competency')
  // The address of an analysis without a view is its text.
  const text = (usePathname() ?? '') as Route
  return (
    <EmptyState
      title={t('emptyTitle')}
      actions={editable && <LinkButton href={text}>{t('emptyAction')}</LinkButton>}
      className="mt-4"
    >
      {editable && t('emptyText')}
    </EmptyState>
  )
}
