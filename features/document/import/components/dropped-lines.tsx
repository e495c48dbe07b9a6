import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { pickField, pickGroups, sourceField, targetField } from '../rules/fields'
import type { MarkdownPreview } from '../rules/preview'
import { SourceLines } from './source-lines'

type DroppedLinesProps = { source: number; preview: MarkdownPreview; lines: string[] }

/** The template's own lines, which stay out, each with the reason; advice and marks can be kept. */
export function DroppedLines({ source, preview, lines }: DroppedLinesProps) {
  const t = useTranslations('document')
  const { dropped } = preview
  if (dropped.length === 0) return null
  const reasonAt = new Map(dropped.map(({ line, reason }) => [line, reason]))
  const starts = new Set(preview.starts)
  const canKeep = dropped.some(({ line }) => starts.has(line))
  const group = pickGroups.dropped
  return (
    <Disclosure summary={t('dropped', { count: dropped.length })}>
      <p className="text-quiet text-caption">{t('droppedHint')}</p>
      <SourceLines
        numbers={dropped.map(({ line }) => line)}
        lines={lines}
        note={(number) => t(`reasons.${reasonAt.get(number) ?? 'advice'}`)}
        pick={(line) => (starts.has(line) ? sourceField(source, pickField(group, line)) : null)}
      />
      {canKeep && (
        <div className="mt-3">
          <input type="hidden" name={sourceField(source, targetField(group))} value="keep" />
          <SubmitButton name="intent" value="preview" variant="secondary" size="small">
            {t('keepLines')}
          </SubmitButton>
        </div>
      )}
    </Disclosure>
  )
}
