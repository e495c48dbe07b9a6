import type { Route } from 'next'
import { useFormatter, useTranslations } from 'next-intl'
import { controlStyle } from '@/components/form/control-style'
import { PageSection } from '@/components/shell/page-section'
import { Badge } from '@/components/ui/badge'
import { buttonStyle } from '@/components/ui/button-style'
import { TextLink } from '@/components/ui/text-link'
import type { AccountItem, Operation } from '../queries'
import { addressFor } from '../rules/pages'

/** The accounts of one page, with a search that works without scripts, and the way to the others. */
export function AccountList({ operation, letters }: { operation: Operation; letters: string }) {
  const t = useTranslations('operator')
  const { me, accounts, found, page, pages } = operation
  return (
    <PageSection title={t('accounts')}>
      <search>
        <form action="/operator" className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-56 space-y-1.5">
            <label htmlFor="letters" className="block font-medium">
              {t('search')}
            </label>
            <input
              id="letters"
              name="q"
              type="search"
              defaultValue={letters}
              maxLength={254}
              autoComplete="off"
              className={controlStyle}
            />
          </div>
          <button type="submit" className={buttonStyle('secondary')}>
            {t('find')}
          </button>
        </form>
      </search>
      {letters !== '' && (
        <p className="mt-3 flex flex-wrap gap-x-4 text-quiet">
          <span>{found > 0 ? t('found', { count: found }) : t('none')}</span>
          <TextLink href="/operator">{t('all')}</TextLink>
        </p>
      )}
      <ul className="mt-4 divide-y divide-line border-line border-t">
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} timeZone={me.timeZone} />
        ))}
      </ul>
      {pages > 1 && (
        <nav aria-label={t('pages')} className="mt-4 flex flex-wrap items-center gap-x-4">
          <span className="font-medium tabular-nums">{t('pageOf', { page, pages })}</span>
          {page > 1 && (
            <TextLink alone rel="prev" href={addressFor({ letters, page: page - 1 }) as Route}>
              {t('previous')}
            </TextLink>
          )}
          {page < pages && (
            <TextLink alone rel="next" href={addressFor({ letters, page: page + 1 }) as Route}>
              {t('next')}
            </TextLink>
          )}
        </nav>
      )}
    </PageSection>
  )
}

function AccountRow({ account, timeZone }: { account: AccountItem; timeZone: string }) {
  const t = useTranslations('operator')
  const format = useFormatter()
  const { id, email, signedInAt, sessions, confirmed, disabled, operator } = account
  const signedIn = signedInAt
    ? t('lastSignIn', { when: format.dateTime(signedInAt, { dateStyle: 'medium', timeZone }) })
    : t('neverSignedIn')
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <TextLink alone href={`/operator/${id}`} className="min-w-0 break-all">
          {email}
        </TextLink>
        {operator && <Badge tone="accent">{t('isOperator')}</Badge>}
        {disabled && <Badge tone="danger">{t('disabled')}</Badge>}
        {!confirmed && <Badge tone="warn">{t('unconfirmed')}</Badge>}
      </p>
      <p className="text-quiet text-caption">
        {signedIn}
        {sessions > 0 && ` · ${t('sessionCount', { count: sessions })}`}
      </p>
    </li>
  )
}
