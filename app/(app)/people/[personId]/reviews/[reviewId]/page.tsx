import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { TextLink } from '@/components/ui/text-link'
import { signOutAction } from '@/features/account/actions'
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { PastReview } from '@/features/review/components/past-review'
import { findPastReview } from '@/features/review/queries/past'
import { formatDay, today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/reviews/[reviewId]'>

const load = cache(async (personId: string, reviewId: string) =>
  findPastReview(await requireViewer(), personId, reviewId),
)

async function titleOf({ params }: Props): Promise<string | null> {
  const { personId, reviewId } = await params
  const page = await load(personId, reviewId)
  const [t, locale] = await Promise.all([getTranslations('review.past'), getLocale()])
  const at = page?.review.answeredAt
  return page && at ? t('reviewOf', { day: formatDay(locale, today(page.me.timeZone, at)) }) : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [title, errors] = await Promise.all([titleOf(props), getTranslations('errorPage')])
  return { title: title ?? errors('notFoundTitle') }
}

export default async function Page(props: Props) {
  const { personId, reviewId } = await props.params
  const page = await load(personId, reviewId)
  if (!page) notFound()
  const [t, title] = await Promise.all([getTranslations('review.past'), titleOf(props)])
  const { me, owner, review } = page
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here={owner.editable ? 'gap' : 'mentoring'}
      back={<WayBack href={`/people/${owner.id}/reviews`}>{t('toAll')}</WayBack>}
    >
      <MenteeBar owner={owner} here="reviews" />
      <PageHeader title={title ?? ''} lead={review.goal} />
      <p className="mb-4 phone:hidden">
        <TextLink alone href={`/people/${owner.id}/reviews`}>
          {t('toAll')}
        </TextLink>
      </p>
      <PastReview page={page} />
    </AppShell>
  )
}
