import { useTranslations } from 'next-intl'
import { controlStyle } from '@/components/form/control-style'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { cn } from '@/lib/cn'
import { allHeadingsField, headingField, headingIsField, sourceField } from '../rules/fields'
import { type HeadingQuestion, headingParts, printAnswers } from '../rules/heading-answers'
import type { MarkdownPreview } from '../rules/preview'

type HeadingQuestionsProps = { source: number; preview: MarkdownPreview }
type Asked = HeadingQuestion & { suggestion: NonNullable<HeadingQuestion['suggestion']> }

/** Id of the button that says yes to the first question, which takes the focus once another one is answered. */
export const firstHeadingId = (source: number) => `heading-of-${source}`

/** Asks of headings in the writer's own words which part they stand for; nothing moves before there is an answer. */
export function HeadingQuestions({ source, preview: { headings } }: HeadingQuestionsProps) {
  const t = useTranslations('document')
  const open = headings.filter((each): each is Asked => each.answer === null && each.suggestion !== null)
  const said = headings.filter(({ answer }) => answer !== null)
  if (headings.length === 0) return null
  const field = (name: string) => sourceField(source, name)
  const answers = said.map(({ line, answer }): [number, string] => [line, answer ?? 'keep'])
  const proposed = open.map(({ line, suggestion }): [number, string] => [line, suggestion])
  return (
    <div className="space-y-3">
      <input type="hidden" name={field('headings')} value={printAnswers(answers)} />
      {open.length > 0 && (
        <div className="space-y-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <h3 className="font-medium">{t('headings', { count: open.length })}</h3>
            {open.length > 1 && (
              <>
                <input type="hidden" name={field('proposed')} value={printAnswers(proposed)} />
                <SubmitButton name={field(allHeadingsField)} value="on" variant="secondary" size="small">
                  {t('headingsAll', { count: open.length })}
                </SubmitButton>
              </>
            )}
          </div>
          <p className="text-quiet text-caption">{t('headingsHint')}</p>
          <ul className="space-y-2">
            {open.map((each, index) => (
              <OpenQuestion
                key={each.line}
                source={source}
                asked={each}
                id={index === 0 ? firstHeadingId(source) : undefined}
              />
            ))}
          </ul>
        </div>
      )}
      {said.length > 0 && (
        <Disclosure summary={t('headingsSaid', { count: said.length })}>
          <ul className="space-y-3">
            {said.slice(0, mostShown).map(({ line, words, answer }) => (
              <li key={line}>
                <Select
                  name={field(headingField(line))}
                  label={t('headingAt', { line, words })}
                  options={[...partsIn(t), { value: 'ask', label: t('headingAsk') }]}
                  defaultValue={answer ?? ''}
                />
              </li>
            ))}
          </ul>
          <SubmitButton name="intent" value="preview" variant="secondary" size="small" className="mt-3">
            {t('headingsChange')}
          </SubmitButton>
        </Disclosure>
      )}
    </div>
  )
}

/** Answers that can be changed. */
const mostShown = 100

function OpenQuestion({ source, asked, id }: { source: number; asked: Asked; id?: string }) {
  const t = useTranslations('document')
  const { line, words, suggestion, why } = asked
  const kind = t(`places.${suggestion}`)
  const question = t(`headingQuestions.${why ?? 'heading'}`, { words, kind })
  const is = sourceField(source, headingIsField(line))
  return (
    <li>
      <fieldset className="rounded-md bg-accent-soft px-4 py-3">
        <legend className="float-left mb-2 w-full">{question}</legend>
        <div className="clear-both flex flex-wrap items-center gap-2">
          <SubmitButton id={id} name={is} value={suggestion} size="small">
            {t('headingYes', { kind })}
          </SubmitButton>
          <SubmitButton name={is} value="keep" variant="secondary" size="small">
            {t('headingKeep')}
          </SubmitButton>
          <select
            name={sourceField(source, headingField(line))}
            aria-label={t('headingOtherOf', { words })}
            defaultValue=""
            className={cn(controlStyle, 'min-w-36 max-w-60 flex-1')}
          >
            <option value="">{t('headingOther')}</option>
            {partsIn(t).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      </fieldset>
    </li>
  )
}

function partsIn(t: ReturnType<typeof useTranslations<'document'>>) {
  const inKys = new Set(['strength', 'readme', 'goals'])
  const parts = headingParts.map((part) => ({
    value: part as string,
    label: `${t(inKys.has(part) ? 'kys' : 'analysis')} · ${t(`places.${part}`)}`,
  }))
  return [...parts, { value: 'keep', label: t('headingKeep') }]
}
