import { useTranslations } from 'next-intl'
import { MenteeList } from '@/features/mentee/components/mentee-list'
import type { Mentee } from '@/features/mentee/rules/mentees'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import type { Day } from '@/lib/dates'
import type { PartOf } from '@/lib/page-parts'

type MyMenteesProps = { mentees: Mentee[]; of: PartOf | undefined; today: Day; timeZone: string }

/** The viewer's mentees on a start page that also holds what is their own; nothing where there are none. */
export function MyMentees({ mentees, of, ...days }: MyMenteesProps) {
  const t = useTranslations('mentoring.mentees')
  if (mentees.length === 0) return null
  return (
    <section aria-labelledby="my-mentees" className="my-10">
      <h2 id="my-mentees" className="mb-3 font-semibold text-reading">
        {t('mine')}
      </h2>
      <MenteeList mentees={mentees} {...days} heading="h3" />
      <PartNav of={of} address="/mentees" className="mt-8" />
    </section>
  )
}
