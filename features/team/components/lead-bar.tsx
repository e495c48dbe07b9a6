import { useTranslations } from 'next-intl'
import { Users } from '@/components/ui/icons'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import type { Owner } from '@/features/person/queries'

type LeadBarProps = { owner: Owner; here: 'kys' | 'gap' }

/** Tells a lead whose page this is and through which team, and links to what else is open to them. */
export function LeadBar({ owner, here }: LeadBarProps) {
  const t = useTranslations('team.leading')
  const shell = useTranslations('shell')
  const { id, name, relation, led } = owner
  if (relation !== 'lead' || !led) return null
  const tabs = [
    { page: 'kys', href: `/people/${id}/kys`, label: shell('kys'), open: led.kys || here === 'kys' },
    { page: 'gap', href: `/people/${id}/gap`, label: shell('gap'), open: true },
  ] as const
  return (
    <div className="head mb-4">
      <p className="flex flex-wrap items-center gap-x-2 text-caption">
        <Users className="size-4 shrink-0 text-accent" />
        <span>
          {t.rich('asLead', {
            name,
            team: led.teams.map((team) => team.name).join(', '),
            b: (words) => <b>{words}</b>,
          })}
        </span>
        {led.teams.map((team) => (
          <TextLink key={team.id} href={`/teams/${team.id}`} className="print:hidden">
            {t('toTeam', { team: team.name })}
          </TextLink>
        ))}
      </p>
      <Tabs
        label={t('pages', { name })}
        className="mt-1"
        tabs={tabs
          .filter(({ open }) => open)
          .map(({ page, href, label }) => ({ href, label, current: here === page }))}
      />
    </div>
  )
}
