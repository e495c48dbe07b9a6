import { useTranslations } from 'next-intl'
import { levels } from '../rules/levels'

/** What the words of the levels mean. */
export function LevelMeanings() {
  const words = useTranslations('levels')
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      {levels.map((level) => (
        <div key={level} className="contents">
          <dt className="font-medium">
            {level} {words(level)}
          </dt>
          <dd className="text-quiet">{words(`${level}_about`)}</dd>
        </div>
      ))}
    </dl>
  )
}
