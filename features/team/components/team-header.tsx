import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { TeamPage } from '../queries/teams'

/** The name of a team, who leads it, and for a lead the way to managing it. */
export function TeamHeader({ team, leads, members }: Pick<TeamPage, 'team' | 'leads' | 'members'>) {
  const t = useTranslations('team.page')
  const names = members.flatMap((member) => (member.leads ? [member.name] : [])).join(', ')
  return (
    <PageHeader
      title={team.name}
      lead={t(names ? 'ledBy' : 'noLead', { count: members.length, names })}
      actions={
        <>
          <TextLink href="/teams" className="phone:hidden">
            {t('all')}
          </TextLink>
          {leads && (
            <LinkButton href={`/teams/${team.id}/manage`} size="small">
              {t('manage')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}
