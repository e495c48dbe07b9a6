import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { TextLink } from '@/components/ui/text-link'
import { signOutAction } from '@/features/account/actions'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { InvitationForm } from '@/features/mentorship/components/invitation-form'
import { findOpenable } from '@/features/mentorship/queries'
import { wantedKinds } from '@/features/mentorship/rules'
import { mailIsOn } from '@/lib/mail'

type Props = PageProps<'/mentoring/invite/[wanted]'>

const find = (word: string) => wantedKinds.find((kind) => kind === word)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const wanted = find((await params).wanted)
  const [t, errors] = await Promise.all([getTranslations('mentoring.invite'), getTranslations('errorPage')])
  return { title: wanted ? t(`${wanted}Title`) : errors('notFoundTitle') }
}

/** A new link: for a mentor of one's own, or for somebody to mentor. */
export default async function Page({ params }: Props) {
  const viewer = await requireViewer()
  const wanted = find((await params).wanted)
  if (!wanted) notFound()
  const [{ me, analyses }, t] = await Promise.all([findOpenable(viewer), getTranslations('mentoring.invite')])
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here="mentoring"
      back={<WayBack href="/mentoring">{t('toMentoring')}</WayBack>}
    >
      <PageHeader
        title={t(`${wanted}Title`)}
        lead={t(`${wanted}Lead`)}
        actions={
          <TextLink href="/mentoring" className="phone:hidden">
            {t('toMentoring')}
          </TextLink>
        }
      />
      <ConfirmFirst me={me} reason="here" />
      {me.mayOpen && <InvitationForm wanted={wanted} analyses={analyses} mail={mailIsOn()} />}
    </AppShell>
  )
}
