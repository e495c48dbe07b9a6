import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { ImportPreview } from '../rules/import/preview'
import { SourceLines } from './source-lines'

/** The template's own lines, which stay out, each with the reason. */
export function DroppedLines({ dropped, lines }: { dropped: ImportPreview['dropped']; lines: string[] }) {
  const t = useTranslations('document')
  if (dropped.length === 0) return null
  const reasonAt = new Map(dropped.map(({ line, reason }) => [line, reason]))
  return (
    <Disclosure summary={t('dropped', { count: dropped.length })}>
      <p className="text-quiet text-sm">{t('droppedHint')}</p>
      <SourceLines
        numbers={dropped.map(({ line }) => line)}
        lines={lines}
        note={(number) => t(`reasons.${reasonAt.get(number) ?? 'advice'}`)}
      />
    </Disclosure>
  )
}
