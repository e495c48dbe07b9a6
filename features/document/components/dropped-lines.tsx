import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { MarkdownPreview } from '../rules/import/preview'
import { pickField, sourceField, targetField } from '../schema/fields'
import { SourceLines } from './source-lines'

type DroppedLinesProps = { source: number; preview: MarkdownPreview; lines: string[] }

/** The template's own lines, which stay out, each with the reason; advice and marks can be kept. */
export function DroppedLines({ source, preview, lines }: DroppedLinesProps) {
  const t = useTranslations('document')
  const { dropped, sections, starts } = preview
  if (dropped.length === 0) return null
  const reasonAt = new Map(dropped.map(({ line, reason }) => [line, reason]))
  const canKeep = starts.some((line) => reasonAt.has(line))
  // A group of its own, behind those of the sections.
  const group = sections.length
  return (
    <Disclosure summary={t('dropped', { count: dropped.length })}>
      <p className="text-quiet text-sm">{t('droppedHint')}</p>
      <SourceLines
        numbers={dropped.map(({ line }) => line)}
        lines={lines}
        note={(number) => t(`reasons.${reasonAt.get(number) ?? 'advice'}`)}
        pick={(line) => (starts.includes(line) ? sourceField(source, pickField(group, line)) : null)}
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
