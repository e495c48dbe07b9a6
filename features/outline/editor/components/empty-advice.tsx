import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type EmptyAdviceProps = { advice: ReactNode; example: ReactNode }

/** What stands where nothing is written yet: advice and an example. */
export function EmptyAdvice({ advice, example }: EmptyAdviceProps) {
  const t = useTranslations('outline')
  return (
    <div className="mb-2 text-quiet print:hidden">
      <p>{advice}</p>
      {example && (
        <div className="mt-2 border-line border-s-2 ps-3 text-caption">
          <p className="font-medium">{t('example')}</p>
          <div className="whitespace-pre-line">{example}</div>
        </div>
      )}
    </div>
  )
}
