import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Tells people from an invitation who are not signed in that they will come back to it afterwards. */
export function InvitedNotice({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('mentoring.invite')
  const team = useTranslations('team.invite')
  const account = useTranslations('account')
  if (!callbackUrl.startsWith('/invitations/')) return null
  const into = /^\/invitations\/(team|site)\//.exec(callbackUrl)?.[1]
  return (
    <Notice live={false} className="mb-6">
      {into === 'site' ? account('siteInvited') : into === 'team' ? team('signInFirst') : t('signInFirst')}
    </Notice>
  )
}
