import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/form/submit-button'
import { UnsentWords } from '@/components/shell/unsent-words'
import { signOutAction } from '../actions'

type AcceptAsProps = {
  me: { id: string; name: string }
  email: string
  /** path of the invitation */
  here: string
}

/** Says which account would accept an invitation, and offers to come back to it with another account. */
export function AcceptAs({ me, email, here }: AcceptAsProps) {
  const t = useTranslations('account')
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-line bg-raised px-4 py-3">
      <p className="min-w-0 break-words">{t('acceptAs', { name: me.name, email })}</p>
      <UnsentWords personId={me.id}>
        <form action={signOutAction}>
          <input type="hidden" name="callbackUrl" value={here} />
          <SubmitButton variant="secondary">{t('otherAccount')}</SubmitButton>
        </form>
      </UnsentWords>
    </div>
  )
}
