import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { levels } from '../rules/levels'

/** What the words of the levels mean. */
export function LevelLegend({ className }: { className?: string }) {
  const t = useTranslations('competency')
  const words = useTranslations('levels')
  return (
    <Disclosure summary={t('legend')} className={className}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-caption">
        {levels.map((level) => (
          <div key={level} className="contents">
            <dt className="font-medium">{words(level)}</dt>
            <dd className="text-quiet">{words(`${level}_about`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
