import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import type { Option } from '@/components/form/select'
import { Select } from '@/components/form/select'
import { scales } from '@/features/document/markdown/rules/level-marks'
import { readingField, scaleField, sourceField } from '../rules/fields'
import { type LevelCandidate, readingOf } from '../rules/levels'
import type { SourceChoices } from '../rules/preview'

const levels = ['0', '1', '2', '3', '4'] as const

type Words = {
  document: ReturnType<typeof useTranslations<'document'>>
  levels: ReturnType<typeof useTranslations<'levels'>>
}

/** What a mark may be read as; the suggestion is named, and not chosen. */
export function levelOptions(
  t: Words['document'],
  words: Words['levels'],
  suggestion: number | null,
): Option[] {
  return [
    { value: '', label: t('levelUnset') },
    ...levels.map((value) => ({
      value,
      label: value === `${suggestion}` ? t('levelSuggested', { level: words(value) }) : words(value),
    })),
    { value: 'none', label: t('levelNone') },
  ]
}

type ScaleQuestionsProps = { source: number; marks: LevelCandidate[]; choices: SourceChoices }

/** Asks how each scale of a document is read as a whole: one answer for all marks that are alike. */
export function ScaleQuestions({ source, marks, choices }: ScaleQuestionsProps) {
  const t = useTranslations('document')
  const words = useTranslations('levels')
  const rated = marks.filter(({ competency }) => competency !== null)
  return scales.map((scale) => {
    const own = rated.filter((each) => each.scale === scale)
    const alike = [...new Map(own.map((each) => [readingOf(each), each])).values()]
    if (own.length < 2) return null
    const sample = [...new Set(alike.map(({ mark }) => mark))].slice(0, 3).join(' ')
    return (
      <fieldset key={scale} className="mt-3 rounded-md bg-accent-soft px-4 py-3">
        <legend className="float-left w-full font-medium">{t('scale', { sample, count: own.length })}</legend>
        <Checkbox
          name={sourceField(source, scaleField(scale))}
          label={t('scaleTake', {
            readings: alike
              .map(
                ({ mark, suggestion }) => `${mark} ${words(suggestion === null ? 'none' : `${suggestion}`)}`,
              )
              .slice(0, mostReadings)
              .join(' · '),
          })}
          defaultChecked={choices.scales.includes(scale)}
          className="clear-both"
        />
        <div className="mt-2 grid gap-3 sm:grid-cols-2">
          {alike.slice(0, mostReadings).map((each) => (
            <Select
              key={readingOf(each)}
              name={sourceField(source, readingField(readingOf(each)))}
              label={each.mark}
              options={levelOptions(t, words, each.suggestion)}
              defaultValue={choices.readings[readingOf(each)] ?? ''}
            />
          ))}
        </div>
      </fieldset>
    )
  })
}

/** A scale of more is answered line by line. */
const mostReadings = 12
