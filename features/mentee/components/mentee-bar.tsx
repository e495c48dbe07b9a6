import { useTranslations } from 'next-intl'
import { Eye } from '@/components/ui/icons'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import type { Owner } from '@/features/person/queries'

type MenteeBarProps = {
  owner: Owner
  here: 'kys' | 'gap' | 'todos' | 'reviews'
}

/** Tells a mentor whose page this is, and leads to the others of that person. To anybody else it shows nothing. */
export function MenteeBar({ owner, here }: MenteeBarProps) {
  const t = useTranslations('mentoring.viewing')
  const shell = useTranslations('shell')
  const review = useTranslations('review.past')
  if (owner.relation !== 'mentor') return null
  return (
    <div className="head mb-4">
      <p className="flex flex-wrap items-center gap-x-2 text-caption">
        <Eye className="size-4 shrink-0 text-accent" />
        <span>{t.rich('asMentor', { name: owner.name, b: (words) => <b>{words}</b> })}</span>
        <TextLink href="/mentees" className="print:hidden">
          {t('toMentees')}
        </TextLink>
      </p>
      <Tabs
        label={t('pages', { name: owner.name })}
        className="mt-1"
        tabs={[
          { href: `/people/${owner.id}/kys`, label: shell('kys'), current: here === 'kys' },
          { href: `/people/${owner.id}/gap`, label: shell('gap'), current: here === 'gap' },
          { href: `/people/${owner.id}/todos`, label: shell('todos'), current: here === 'todos' },
          { href: `/people/${owner.id}/reviews`, label: review('title'), current: here === 'reviews' },
        ]}
      />
    </div>
  )
}
