import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { Select } from '@/components/form/select'
import { Disclosure } from '@/components/ui/disclosure'
import { levelField, sourceField, takeLevelsField } from '../rules/fields'
import type { MarkdownPreview } from '../rules/preview'
import { levelOptions, ScaleQuestions } from './scale-questions'

/** With more lines, the answers of whole scales are enough to see. */
const openUpTo = 5

type LevelMarksProps = { source: number; preview: MarkdownPreview; lines: string[] }

/** Marks in the text that may stand for a level: read as a scale, or taken one by one. Nothing is set unasked. */
export function LevelMarks({ source, preview, lines }: LevelMarksProps) {
  const { levels: marks, choices } = preview
  const t = useTranslations('document')
  const words = useTranslations('levels')
  if (marks.length === 0) return null
  return (
    <fieldset>
      <legend className="font-medium">{t('levels')}</legend>
      <p className="text-quiet text-caption">{t('levelsHint')}</p>
      {marks.some(({ competency, suggestion }) => competency !== null && suggestion !== null) && (
        <Checkbox
          name={sourceField(source, takeLevelsField)}
          label={t('levelsAll')}
          hint={t('levelsAllHint')}
          defaultChecked={choices.takeLevels}
          className="mt-2"
        />
      )}
      <ScaleQuestions source={source} marks={marks} choices={choices} />
      <Disclosure summary={t('levelsEach', { count: marks.length })} open={marks.length <= openUpTo}>
        <ul className="space-y-4">
          {marks.map(({ line, mark, suggestion, competency }) => {
            const text = (lines[line - 1] ?? '').trim()
            const level = words(suggestion === null ? 'none' : `${suggestion}`)
            return (
              <li key={line}>
                {competency === null ? (
                  <p className="text-caption">
                    {t('levelAt', { line, text, mark, level })}{' '}
                    <span className="text-quiet">{t('levelNobody')}</span>
                  </p>
                ) : (
                  <Select
                    name={sourceField(source, levelField(`${line}`))}
                    label={t('levelAt', { line, text, mark, level })}
                    hint={t('levelOf', { competency })}
                    options={levelOptions(t, words, suggestion)}
                    defaultValue={choices.levels[line] ?? ''}
                  />
                )}
              </li>
            )
          })}
        </ul>
      </Disclosure>
    </fieldset>
  )
}
