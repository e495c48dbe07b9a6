import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { dayField, sourceField, takeDaysField } from '../rules/fields'
import type { MarkdownPreview } from '../rules/preview'

const openUpTo = 10

/** Days that to-dos name in their words: taken one by one or all, and the words stay. Nothing is set unasked. */
export function DayMarks({
  source,
  preview: { days, choices },
}: {
  source: number
  preview: MarkdownPreview
}) {
  const t = useTranslations('document')
  if (days.length === 0) return null
  return (
    <fieldset>
      <legend className="font-medium">{t('days', { count: days.length })}</legend>
      <p className="text-quiet text-caption">{t('daysHint')}</p>
      <Checkbox
        name={sourceField(source, takeDaysField)}
        label={t('daysAll')}
        defaultChecked={choices.takeDays}
        className="mt-2"
      />
      <Disclosure summary={t('daysEach')} open={days.length <= openUpTo}>
        {days.map(({ line, text, mark, day, taken }) => (
          <Checkbox
            key={line}
            name={sourceField(source, dayField(line))}
            label={t('dayAt', { line, text, mark, day })}
            defaultChecked={taken}
          />
        ))}
      </Disclosure>
    </fieldset>
  )
}
