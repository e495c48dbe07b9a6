import { useTranslations } from 'next-intl'
import type { SectionKind } from '@/lib/outline-kinds'
import type { TableOffer } from '../rules/tables'

type RowSettingsProps = { kind: SectionKind; settings: TableOffer['settings'][number][1] }

/** What of a row of a table is no text any more, below the words that are. */
export function RowSettings({ kind, settings: { self, target, due, evidence } }: RowSettingsProps) {
  const t = useTranslations('document')
  const words = useTranslations('levels')
  const said =
    kind === 'required'
      ? [
          ...(self === undefined ? [] : [t('rowSelf', { level: words(`${self}`) })]),
          ...(target === undefined ? [] : [t('rowTarget', { level: words(`${target}`) })]),
          ...(evidence.length > 0 ? [t('rowEvidence', { count: evidence.length })] : []),
        ]
      : due !== undefined && (kind === 'todo' || kind === 'other')
        ? [t('rowDue', { day: due })]
        : []
  return said.join(' · ')
}
