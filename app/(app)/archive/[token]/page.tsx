import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { buttonStyle } from '@/components/ui/button-style'
import { LinkButton } from '@/components/ui/link-button'
import { signOutAction } from '@/features/account/actions'
import { findArchiveLink } from '@/features/archive/queries'

type Props = PageProps<'/archive/[token]'>

/** Keeps the secret address out of the Referer header; for the policy see the page of a reset link. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('archiveLink')
  return { title: t('title'), referrer: 'strict-origin' }
}

/**
 * The page behind a link that an operator has sent: everything that is kept about whoever is signed in. Unknown, used
 * and expired links look the same, and so does somebody else's.
 */
export default async function Page({ params }: Props) {
  const { token } = await params
  const { me, isMine } = await findArchiveLink(await requireViewer(), token)
  const t = await getTranslations('archiveLink')
  return (
    <AppShell me={me} signOut={signOutAction}>
      <PageHeader title={t(isMine ? 'title' : 'gone')} />
      <p className="mb-6">{t(isMine ? 'about' : 'goneText')}</p>
      {isMine ? (
        // A plain form, because an action could not answer with a file.
        <form method="post" action={`/archive/${token}/file`}>
          <button type="submit" className={buttonStyle('primary')}>
            {t('get')}
          </button>
          <p className="mt-3 text-quiet text-caption">{t('once')}</p>
        </form>
      ) : (
        <LinkButton href="/settings">{t('toSettings')}</LinkButton>
      )}
    </AppShell>
  )
}
