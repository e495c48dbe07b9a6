import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { PlaceLink } from './place-link'

type OtherWaysProps = {
  /** where the other of the two pages is, if it leads anywhere */
  to: '/sign-in' | '/sign-up' | null
  callbackUrl: string
  /** whether there are passwords, which one may forget */
  passwords: boolean
}

/** What stands below the forms to sign in and to sign up. */
export function OtherWays({ to, callbackUrl, passwords }: OtherWaysProps) {
  const t = useTranslations('account')
  return (
    <p className="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-2">
      {to && (
        <PlaceLink to={to} callbackUrl={callbackUrl}>
          {t(to === '/sign-in' ? 'toSignIn' : 'toSignUp')}
        </PlaceLink>
      )}
      {passwords && (
        <TextLink alone href="/reset">
          {t('forgot')}
        </TextLink>
      )}
    </p>
  )
}
