import { useFormatter, useTranslations } from 'next-intl'
import type { Me } from '@/auth/viewer'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { setOpenedAction } from '../actions'
import type { Mentor, OwnAnalysis } from '../queries'
import { AnalysisTicks } from './analysis-ticks'
import { EndForm } from './end-form'
import { OpenedList } from './opened-list'

type MentorItemProps = { me: Me; mentor: Mentor; analyses: OwnAnalysis[] }

/** A mentor: since when, what is open, and the ways to change and to end it. */
export function MentorItem({ me, mentor, analyses }: MentorItemProps) {
  const t = useTranslations('mentoring.list')
  const format = useFormatter()
  const { id, name, since, opened } = mentor
  return (
    <li className="space-y-2 py-4">
      <h3 className="font-semibold text-reading">{name}</h3>
      <p className="text-quiet text-caption">
        {t('since', { day: format.dateTime(since, { dateStyle: 'long', timeZone: me.timeZone }) })}
      </p>
      <OpenedList analyses={analyses} opened={opened} label={t('seesNow', { name })} />
      {analyses.length > 0 && (
        <Disclosure summary={t('change')}>
          {/* Made anew when other analyses are open, so that the ticks always show the present state. */}
          <ActionForm
            key={opened.toSorted().join()}
            action={setOpenedAction}
            className="space-y-3"
            fields={{ mentorship: id }}
          >
            <AnalysisTicks analyses={analyses} opened={opened} legend={t('changeFor', { name })} />
            <SubmitButton>{t('save')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      <EndForm ownerId={me.id} mentorshipId={id} name={name} side="mentor" />
    </li>
  )
}
