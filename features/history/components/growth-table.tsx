import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { levelKey } from '@/features/competency/rules/levels'
import { formatDay } from '@/lib/dates'
import type { Growth } from '../rules/growth'

/** What the pictures show, in words: each level with the day on which it was set. */
export function GrowthTable({ growth }: { growth: Growth[] }) {
  const t = useTranslations('history')
  const words = useTranslations('levels')
  const locale = useLocale()
  const steps = (marks: Growth['self']) =>
    marks.map(({ day, value }) => `${words(levelKey(value))} (${formatDay(locale, day)})`).join(' → ') || '–'
  return (
    <Disclosure summary={t('growthTable')} className="mt-2">
      <table className="w-full text-left text-caption">
        <thead className="text-quiet">
          <tr>
            {(['competency', 'self', 'target'] as const).map((name) => (
              <th key={name} scope="col" className="py-1 pr-3 font-medium">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {growth.map(({ nodeId, text, self, target }) => (
            <tr key={nodeId} className="border-line border-t align-top">
              <th scope="row" className="py-1 pr-3 font-normal">
                {text}
              </th>
              <td className="py-1 pr-3">{steps(self)}</td>
              <td className="py-1">{steps(target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
