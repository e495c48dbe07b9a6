import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/ui/panel'
import { answerAction } from '../actions'
import type { Follower, OwnAnalysis } from '../queries'
import { OpenedList } from './opened-list'

type FollowerItemProps = {
  invitation: { id: string; follower: Follower; analyses: string[] }
  analyses: OwnAnalysis[]
}

/** The person who followed the viewer's link. Nothing is open to them until the viewer confirms them. */
export function FollowerItem({
  invitation: { id, follower, analyses: opened },
  analyses,
}: FollowerItemProps) {
  const t = useTranslations('mentoring.list')
  return (
    <li>
      <Panel>
        <h3 className="font-semibold text-reading">{t('isItYou', { name: follower.name })}</h3>
        <p className="mt-1 mb-3 text-quiet">{t('isItYouAbout')}</p>
        <dl className="mb-3 space-y-2">
          <div>
            <dt className="text-quiet text-caption">{t('domain')}</dt>
            <dd>
              {t(follower.confirmed ? 'domainConfirmed' : 'domainUnconfirmed', { domain: follower.domain })}
            </dd>
          </div>
          <div>
            <dt className="text-quiet text-caption">{t('code')}</dt>
            <dd>
              <span className="font-semibold text-reading tabular-nums tracking-wider">{follower.code}</span>
              <p className="text-quiet text-caption">{t('codeAbout')}</p>
            </dd>
          </div>
        </dl>
        <OpenedList analyses={analyses} opened={opened} label={t('willSee', { name: follower.name })} />
        <ActionForm action={answerAction} className="mt-4" fields={{ invitation: id }}>
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
