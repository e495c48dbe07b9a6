import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { PageSection } from '@/components/shell/page-section'
import { renameTeamAction } from '../../actions'
import type { TeamManagement } from '../../queries/teams'
import { teamLinkDays } from '../../rules/limits'
import { ArchiveForm } from './archive-form'
import { LinkForm } from './link-form'
import { LinkList } from './link-list'
import { MemberItem } from './member-item'

/** All that a lead may do about a team. */
export function TeamManagementView({ page: { me, team, members, links } }: { page: TeamManagement }) {
  const t = useTranslations('team.manage')
  const days = { days: teamLinkDays }
  const words = {
    made: t('made'),
    link: t('link'),
    copy: t('copy'),
    copied: t('copied'),
    once: t('once', days),
  }
  return (
    <div className="space-y-10">
      <PageSection title={t('links')} about={t(team.archived ? 'archivedLinks' : 'linksAbout', days)}>
        {!team.archived && (
          <LinkForm words={words}>
            <input type="hidden" name="team" value={team.id} />
            <SubmitButton>{t('make')}</SubmitButton>
          </LinkForm>
        )}
        {links.length > 0 && <LinkList me={me} teamId={team.id} links={links} />}
      </PageSection>
      <PageSection title={t('members')} about={t('membersAbout')}>
        <ul className="divide-y divide-line">
          {members.map((member) => (
            <MemberItem
              key={`${member.id} ${member.leads} ${member.offer}`}
              me={me}
              teamId={team.id}
              member={member}
            />
          ))}
        </ul>
      </PageSection>
      <PageSection title={t('rename')}>
        <ActionForm key={team.name} action={renameTeamAction} className="max-w-md" fields={{ team: team.id }}>
          <TextInput name="name" label={t('name')} defaultValue={team.name} autoComplete="off" required />
          <SubmitButton>{t('rename')}</SubmitButton>
        </ActionForm>
      </PageSection>
      <PageSection title={t('archive')} about={t(team.archived ? 'restoreAbout' : 'archiveAbout')}>
        <ArchiveForm team={team} />
      </PageSection>
    </div>
  )
}
