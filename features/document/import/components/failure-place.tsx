import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Where in which document something is wrong, as far as that is known. */
export function FailurePlace({ at, file }: { at: Record<string, string>; file?: string | null }) {
  const t = useTranslations('document')
  if (!at.place && !at.line && !file) return null
  return (
    <Notice tone="warn" live={false} className="break-all">
      {file && <strong className="font-medium">{file} </strong>}
      {at.place && t('json.place', { place: at.place })}
      {at.line && t('atLine', { line: at.line })} {at.fault && t(`json.faults.${at.fault as 'missing'}`)}
    </Notice>
  )
}
