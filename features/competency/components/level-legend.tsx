import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { LevelMeanings } from './level-meanings'

/** What the words of the levels mean, folded, on a page that has no drawer for it. */
export function LevelLegend({ className }: { className?: string }) {
  const t = useTranslations('competency')
  return (
    <Disclosure summary={t('legend')} className={className}>
      <LevelMeanings />
    </Disclosure>
  )
}
