import { useTranslations } from 'next-intl'
import type { ProviderId } from '@/auth/provider-ids'
import { SubmitButton } from '@/components/form/submit-button'
import { signInWithProviderAction } from '../actions'
import { PlaceField } from './place-field'
import { TimeZoneField } from './time-zone-field'

type ProviderButtonsProps = { providers: readonly { id: ProviderId; name: string }[]; callbackUrl: string }

/** One button for each other way to sign in; nothing when there is none. */
export function ProviderButtons({ providers, callbackUrl }: ProviderButtonsProps) {
  const t = useTranslations('account')
  if (providers.length === 0) return null
  return (
    <div className="mt-6 space-y-3">
      <p className="flex items-center gap-3 text-quiet text-caption before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('or')}
      </p>
      {providers.map(({ id, name }) => (
        <form key={id} action={signInWithProviderAction}>
          <PlaceField callbackUrl={callbackUrl} />
          <input type="hidden" name="provider" value={id} />
          <TimeZoneField />
          <SubmitButton variant="secondary" className="w-full">
            {t('withProvider', { name })}
          </SubmitButton>
        </form>
      ))}
    </div>
  )
}
