import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { markField, sourceField } from '../rules/fields'
import type { MarkdownPreview } from '../rules/preview'

const openUpTo = 10

/** Levels, links and days as our export writes them: taken from a line unless the person declines. */
export function OwnMarks({ source, marks }: { source: number; marks: MarkdownPreview['marks'] }) {
  const t = useTranslations('document')
  if (marks.length === 0) return null
  return (
    <fieldset>
      <legend className="font-medium">{t('marks', { count: marks.length })}</legend>
      <p className="text-quiet text-caption">{t('marksHint')}</p>
      <input
        type="hidden"
        name={sourceField(source, 'marks')}
        value={marks.map(({ line }) => line).join(',')}
      />
      <Disclosure summary={t('marksShow')} open={marks.length <= openUpTo}>
        {marks.map(({ line, text, marks: words, taken }) => (
          <Checkbox
            key={line}
            name={sourceField(source, markField(line))}
            label={t('markAt', { line, text, marks: words })}
            defaultChecked={taken}
          />
        ))}
      </Disclosure>
    </fieldset>
  )
}
