import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { Named } from '../rules/members'
import { ShortList } from './short-list'

/** Those who are open by name: their goals, how far they have come, and the ways to what they opened. */
export function MemberList({ named }: { named: Named[] }) {
  const t = useTranslations('team.dashboard')
  return (
    <ShortList
      limit={12}
      columns
      more={(count) => t('moreMembers', { count })}
      items={named.map((member) => (
        <li key={member.id} className="break-inside-avoid py-3">
          <MemberRow member={member} />
        </li>
      ))}
    />
  )
}

function MemberRow({ member }: { member: Named }) {
  const { id, name, opened, goals, competencies, rated, reached, todos, done } = member
  const t = useTranslations('team.dashboard')
  const analysis = useTranslations('analysis')
  const parts = [
    analysis('competencies', { count: competencies }),
    ...(rated > 0 ? [analysis('reached', { reached, rated })] : []),
    ...(todos > 0 ? [analysis('todosDone', { done, all: todos })] : []),
  ]
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold">{name}</h3>
        {member.leads && <Badge>{t('lead')}</Badge>}
        <span className="flex gap-x-3 text-caption print:hidden">
          <TextLink href={`/people/${id}/gap/${opened.analysisId}`} aria-label={t('gapOf', { name })}>
            {t('gap')}
          </TextLink>
          {opened.kys && (
            <TextLink href={`/people/${id}/kys`} aria-label={t('kysOf', { name })}>
              KYS
            </TextLink>
          )}
        </span>
      </div>
      <p className="line-clamp-3 whitespace-pre-line print:line-clamp-none">
        {goals.length > 0 ? goals.join('\n') : analysis('untitled')}
      </p>
      <p className="text-quiet text-caption tabular-nums">{parts.join(' · ')}</p>
    </>
  )
}
