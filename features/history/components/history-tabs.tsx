import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'

export type HistoryTab = 'days' | 'deleted' | 'growth' | null

/** The ways to read a history. */
export function HistoryTabs({ owner, here }: { owner: { id: string }; here: HistoryTab }) {
  const t = useTranslations('history')
  const address = `/people/${owner.id}/history` as const
  const tabs = [
    { href: address, label: t('days'), current: here === 'days' },
    { href: `${address}/growth` as const, label: t('growth'), current: here === 'growth' },
    { href: `${address}/deleted` as const, label: t('deleted'), current: here === 'deleted' },
  ]
  return <Tabs label={t('views')} className="mb-6" tabs={tabs} />
}
