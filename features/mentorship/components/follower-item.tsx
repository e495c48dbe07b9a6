import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/ui/panel'
import { answerAction } from '../actions'
import type { OwnAnalysis } from '../queries'
import { OpenedList } from './opened-list'

type FollowerItemProps = {
  invitation: { id: string; follower: string; analyses: string[] }
  analyses: OwnAnalysis[]
}

/** Who followed the viewer's link: nothing is open until the viewer says that it is the right one. */
export function FollowerItem({
  invitation: { id, follower, analyses: opened },
  analyses,
}: FollowerItemProps) {
  const t = useTranslations('mentoring.list')
  return (
    <li>
      <Panel>
        <h3 className="font-semibold text-lg">{t('isItYou', { name: follower })}</h3>
        <p className="mt-1 mb-3 text-quiet">{t('isItYouAbout')}</p>
        <OpenedList analyses={analyses} opened={opened} label={t('willSee', { name: follower })} />
        <ActionForm action={answerAction} success={null} className="mt-4">
          <input type="hidden" name="invitation" value={id} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="answer" value="confirm">
              {t('confirm')}
            </SubmitButton>
            <SubmitButton name="answer" value="refuse" variant="secondary">
              {t('refuse')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Panel>
    </li>
  )
}
