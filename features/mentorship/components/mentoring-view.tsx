import { useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { WaitingList } from '@/features/review/components/waiting-list'
import type { Day } from '@/lib/dates'
import type { MentoringPage } from '../queries'
import { FollowerItem } from './follower-item'
import { InvitationItem } from './invitation-item'
import { MenteeItem } from './mentee-item'
import { MentorItem } from './mentor-item'
import { PageViewList } from './page-view-list'

/** Both sides of the viewer's mentorships: what waits for an answer first. */
export function MentoringView({ page, today }: { page: MentoringPage; today: Day }) {
  const t = useTranslations('mentoring.page')
  const review = useTranslations('review.waiting')
  const { me, analyses, mentors, mentees, invitations, pageViews, waiting } = page
  const followers = invitations.flatMap(({ follower, ...rest }) => (follower ? [{ ...rest, follower }] : []))
  const open = invitations.filter(({ follower }) => follower === null)
  return (
    <div className="space-y-10">
      {waiting.length > 0 && (
        <PageSection title={review('title')}>
          <WaitingList me={me} waiting={waiting} today={today} />
        </PageSection>
      )}
      {followers.length > 0 && (
        <PageSection title={t('followers')}>
          <ul className="space-y-4">
            {followers.map((invitation) => (
              <FollowerItem key={invitation.id} invitation={invitation} analyses={analyses} />
            ))}
          </ul>
        </PageSection>
      )}
      <PageSection title={t('mentors')}>
        {mentors.length === 0 ? (
          <EmptyState title={t('noMentors')} actions={inviteLink('mentor', t('inviteMentor'))}>
            {t('noMentorsText')}
          </EmptyState>
        ) : (
          <>
            <ul className="divide-y divide-line">
              {mentors.map((mentor) => (
                <MentorItem key={mentor.id} me={me} mentor={mentor} analyses={analyses} />
              ))}
            </ul>
            {inviteLink('mentor', t('inviteMentor'))}
          </>
        )}
      </PageSection>
      <PageSection title={t('mentees')}>
        {mentees.length === 0 ? (
          <EmptyState title={t('noMentees')} actions={inviteLink('mentee', t('inviteMentee'))}>
            {t('noMenteesText')}
          </EmptyState>
        ) : (
          <>
            <ul className="divide-y divide-line">
              {mentees.map((mentee) => (
                <MenteeItem key={mentee.id} mentee={mentee} today={today} timeZone={me.timeZone} />
              ))}
            </ul>
            <div className="flex flex-wrap gap-2">
              <LinkButton href="/mentees" variant="primary">
                {t('toMentees')}
              </LinkButton>
              {inviteLink('mentee', t('inviteMentee'))}
            </div>
          </>
        )}
      </PageSection>
      {open.length > 0 && (
        <PageSection title={t('links')} about={t('linksAbout')}>
          <ul className="divide-y divide-line">
            {open.map((invitation) => (
              <InvitationItem key={invitation.id} me={me} invitation={invitation} analyses={analyses} />
            ))}
          </ul>
        </PageSection>
      )}
      {(mentors.length > 0 || pageViews.length > 0) && (
        <PageSection title={t('pageViews')} about={t('pageViewsAbout')}>
          <PageViewList pageViews={pageViews} today={today} />
        </PageSection>
      )}
    </div>
  )
}

function inviteLink(wanted: 'mentor' | 'mentee', words: string) {
  return <LinkButton href={`/mentoring/invite/${wanted}`}>{words}</LinkButton>
}
