import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { useMounted } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import type { Level } from '@/lib/outline-kinds'
import { levelKey, levels } from '../rules/levels'
import { differs } from '../rules/mentor-levels'
import { Differing } from './differing'
import { useMentorLevel } from './use-mentor-level'

type MentorLevelSelectProps = {
  competency: { id: string; text: string }
  self: Level | null
  /** what the page says that the viewer has chosen */
  given: Level | null
}

/** A mentor says in words where they see a competency; it is stored at once, and kept on the screen when that fails. */
export function MentorLevelSelect({ competency, self, given }: MentorLevelSelectProps) {
  const t = useTranslations('competency')
  const words = useTranslations('levels')
  const errorText = useErrorText()
  const mounted = useMounted()
  const { value, state, choose, retry } = useMentorLevel(competency.id, given)
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-1 print:hidden">
        <span aria-hidden className="text-quiet">
          {t('mentorLevelMine')}
        </span>
        <select
          aria-label={t('mentorLevelOf', { name: firstWords(competency.text) })}
          value={value ?? ''}
          disabled={!mounted}
          onChange={(event) => {
            const chosen = event.target.value
            choose(chosen === '' ? null : (Number(chosen) as Level))
          }}
          className={cn(
            'field-sizing-content min-h-7 max-w-full cursor-pointer rounded border border-control bg-raised px-1 text-caption disabled:opacity-100',
            value === null ? 'text-quiet' : 'font-medium text-ink',
          )}
        >
          <option value="">{words('none')}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {words(level)}
            </option>
          ))}
        </select>
        <VisuallyHidden>
          <span role="status">
            {state.kind === 'saving' ? t('levelSaving') : state.kind === 'saved' ? t('levelSaved') : ''}
          </span>
        </VisuallyHidden>
      </div>
      <p className="hidden print:block">
        {value !== null && `${t('mentorLevelMine')}: ${words(levelKey(value))}`}
      </p>
      {differs(self, value) && <Differing>{t('mineDiffers', { self: words(levelKey(self)) })}</Differing>}
      {state.kind === 'failed' && (
        <div role="alert" className="text-danger print:hidden">
          <p>
            {t('levelFailed', {
              reason: state.code === 'unexpected' ? t('levelNotSaved') : errorText(state.code),
            })}
          </p>
          <Button size="small" onClick={retry} className="mt-1">
            {t('levelRetry')}
          </Button>
        </div>
      )}
    </div>
  )
}
