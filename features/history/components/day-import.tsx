import { useLocale, useTranslations } from 'next-intl'
import type { Import } from '../queries/imports'
import { UndoImport } from './undo-import'

type DayImportProps = { owner: string; import: Import; timeZone: string }

/** An import among the days, and the way to take it back. */
export function DayImport({
  owner,
  import: { from, to, at, items, there, took, away },
  timeZone,
}: DayImportProps) {
  const t = useTranslations('history')
  const locale = useLocale()
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', hourCycle: 'h23', timeZone }).format(at)
  const isThere = there > 0 || away
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-caption">
      <p>{t('imported', { time, items })}</p>
      {isThere ? (
        <UndoImport owner={owner} from={from} to={to} />
      ) : (
        <span className="text-quiet">{t(took ? 'importUndone' : 'importGone')}</span>
      )}
    </div>
  )
}
