import { useFormatter, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/ui/panel'
import { answerPauseAction } from '../actions'
import type { Pause } from '../queries'

type PauseListProps = { paused: Pause[]; timeZone: string }

/** What a reset has paused; each entry is kept or ended by one answer. */
export function PauseList({ paused, timeZone }: PauseListProps) {
  const t = useTranslations('reader')
  const format = useFormatter()
  const when = (date: Date | null) => (date ? format.dateTime(date, { dateStyle: 'long', timeZone }) : '')
  return (
    <ul className="space-y-4">
      {paused.map(({ id, kind, name, until }) => (
        <li key={id}>
          <Panel>
            <h3 className="font-semibold">{t(`pause.${kind}.title`, { name })}</h3>
            <p className="mt-1 mb-3">{t(`pause.${kind}.text`, { name, until: when(until) })}</p>
            <ActionForm action={answerPauseAction} fields={{ pause: id }}>
              <div className="flex flex-wrap gap-3">
                <SubmitButton name="answer" value="keep" variant="secondary">
                  {t('keep')}
                </SubmitButton>
                <SubmitButton name="answer" value="end" variant="danger">
                  {t('end')}
                </SubmitButton>
              </div>
            </ActionForm>
          </Panel>
        </li>
      ))}
    </ul>
  )
}
