import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Form } from '@/components/form/form'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { Disclosure } from '@/components/ui/disclosure'
import { levels } from '@/features/competency/rules/levels'
import type { ActionFailure } from '@/lib/action-result'
import { levelField } from '../rules/chosen'
import { most } from '../rules/ladder'
import type { Preview } from '../rules/preview'

type LadderPreviewProps = {
  preview: Preview
  send: (form: FormData) => void
  failure: ActionFailure | null
  framework: string | undefined
  /** what the framework is called so far */
  name: string | undefined
}

/** Step two: what was understood, what each of its levels stands for, and what is left over. */
export function LadderPreview({ preview, send, failure, framework, name }: LadderPreviewProps) {
  const t = useTranslations('frameworks.new')
  const words = useTranslations('levels')
  const { ladder, text, file } = preview
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!failure) heading.current?.focus()
  }, [failure])
  const options = [
    ...levels.map((level) => ({ value: level, label: `${level} ${words(level)}` })),
    { value: 'none', label: t('noLevel') },
  ]
  const given = name ?? (ladder.title || file.replace(/\.[^.]*$/, ''))
  return (
    <Form
      send={send}
      failure={failure}
      label={t('understood')}
      fields={{ text, framework }}
      className="space-y-8"
    >
      <h2 ref={heading} tabIndex={-1} className="font-semibold text-reading outline-none">
        {t('counts', { competencies: ladder.competencies.length, levels: ladder.levels.length })}
      </h2>
      <TextInput
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={given.slice(0, most.title)}
        maxLength={most.title}
        autoComplete="off"
        required
      />
      <fieldset className="space-y-3">
        <legend className="font-medium">{t('levels')}</legend>
        <p className="text-caption text-quiet">{t('levelsHint')}</p>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {ladder.levels.map(({ label, level }, at) => (
            <Select
              key={label}
              name={levelField(at)}
              label={label}
              defaultValue={level === null ? 'none' : `${level}`}
              options={options}
            />
          ))}
        </div>
      </fieldset>
      <section aria-labelledby="ladder-competencies">
        <h3 id="ladder-competencies" className="font-medium">
          {t('competencies')}
        </h3>
        <ul className="mt-2 divide-y divide-line border-line border-y">
          {ladder.competencies.map(({ area, name: title, about, says }) => (
            <li key={`${area}/${title}`}>
              <Disclosure
                summary={
                  <span className="min-w-0 break-words text-ink">
                    {title || t('untitled')}
                    {area !== '' && <span className="ms-2 text-caption text-quiet">{area}</span>}
                  </span>
                }
              >
                <p className="whitespace-pre-line break-words text-quiet empty:hidden">{about.join('\n')}</p>
                <dl className="mt-1 space-y-1.5">
                  {says.map(({ at, points }) => (
                    <div key={at}>
                      <dt className="font-medium">{ladder.levels[at]?.label}</dt>
                      <dd className="whitespace-pre-line break-words text-quiet">{points.join('\n')}</dd>
                    </div>
                  ))}
                </dl>
              </Disclosure>
            </li>
          ))}
        </ul>
      </section>
      {ladder.note.length > 0 && (
        <section aria-labelledby="ladder-note">
          <h3 id="ladder-note" className="font-medium">
            {t('note', { count: ladder.note.length })}
          </h3>
          <p className="text-caption text-quiet">{t('noteHint')}</p>
          <pre className="mt-2 max-h-60 overflow-auto whitespace-pre-wrap break-words rounded-md bg-sunken p-3 font-sans text-quiet">
            {ladder.note.join('\n')}
          </pre>
        </section>
      )}
      <SubmitButton>{t(framework ? 'storeEdition' : 'store')}</SubmitButton>
    </Form>
  )
}
