import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Tells people from an invitation who are not signed in that they will come back to it afterwards. */
export function InvitedNotice({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('mentoring.invite')
  const team = useTranslations('team.invite')
  if (!callbackUrl.startsWith('/invitations/')) return null
  return (
    <Notice live={false} className="mb-6">
      {callbackUrl.startsWith('/invitations/team/') ? team('signInFirst') : t('signInFirst')}
    </Notice>
  )
}
