import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { useMentorLevels } from './page-mentor-levels'

/** Says that a mentor's level could not be stored, and offers to try again; the choice stays as it is. */
export function LevelRefusal({ competency }: { competency: string }) {
  const t = useTranslations('competency')
  const errorText = useErrorText()
  const mentors = useMentorLevels()
  const storing = mentors?.storing(competency)
  if (storing?.kind !== 'failed') return null
  const reason = storing.code === 'unexpected' ? t('levelNotSaved') : errorText(storing.code)
  return (
    <div role="alert" className="order-last basis-full text-caption text-danger print:hidden">
      <p>{t('levelFailed', { reason })}</p>
      <Button size="small" onClick={() => mentors?.retry(competency)} className="mt-1">
        {t('levelRetry')}
      </Button>
    </div>
  )
}
