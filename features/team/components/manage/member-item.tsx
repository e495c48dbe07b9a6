import { useFormatter, useTranslations } from 'next-intl'
import type { Me } from '@/auth/viewer'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { changeMemberAction } from '../../actions'
import type { Member } from '../../queries/teams'
import type { MemberInput } from '../../schema'

type Deed = MemberInput['deed']
type MemberItemProps = { me: Me; teamId: string; member: Member }

const words = {
  lead: 'leadIt',
  hand: 'hand',
  withdraw: 'withdrawOffer',
  unlead: 'unlead',
  remove: 'remove',
  step: 'step',
} as const
const about = {
  lead: 'leadWhat',
  hand: 'handWhat',
  withdraw: 'withdrawOfferWhat',
  unlead: 'unleadWhat',
  remove: 'removeWhat',
  step: 'stepWhat',
} as const

/** A member, with everything that a lead may do about them and its consequences. */
export function MemberItem({ me, teamId, member }: MemberItemProps) {
  const t = useTranslations('team')
  const format = useFormatter()
  const { id, name, leads, joinedAt, offer } = member
  const own = id === me.id
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 break-words font-medium">{name}</span>
        {own && <span className="text-quiet text-caption">({t('page.you')})</span>}
        {leads && <Badge tone="accent">{t('leadsTeam')}</Badge>}
        {offer && <Badge>{t('manage.offered')}</Badge>}
        <span className="text-quiet text-caption">
          {t('manage.since', {
            day: format.dateTime(joinedAt, { dateStyle: 'long', timeZone: me.timeZone }),
          })}
        </span>
      </p>
      <Disclosure
        summary={
          <>
            <span aria-hidden>{t('manage.change')}</span>
            <VisuallyHidden>{t('manage.changeOf', { name })}</VisuallyHidden>
          </>
        }
      >
        <ActionForm action={changeMemberAction} className="space-y-4" fields={{ team: teamId, member: id }}>
          {deedsFor(member, own).map((deed) => (
            <div key={deed} className="space-y-1.5">
              <p className="text-quiet text-caption">{t(`manage.${about[deed]}`, { name })}</p>
              <SubmitButton
                name="deed"
                value={deed}
                size="small"
                variant={deed === 'remove' ? 'danger' : 'secondary'}
                aria-label={t('manage.deedOf', { name, deed: t(`manage.${words[deed]}`) })}
              >
                {t(`manage.${words[deed]}`)}
              </SubmitButton>
            </div>
          ))}
        </ActionForm>
      </Disclosure>
    </li>
  )
}

function deedsFor({ leads, offer }: Member, own: boolean): Deed[] {
  if (own) return ['step']
  if (leads) return ['unlead', 'remove']
  return offer ? ['withdraw', 'remove'] : ['lead', 'hand', 'remove']
}
