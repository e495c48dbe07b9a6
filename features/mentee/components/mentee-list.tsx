import type { Day } from '@/lib/dates'
import type { Mentee } from '../rules/mentees'
import { MenteeCard } from './mentee-card'

/** All mentees, one below the other. */
export function MenteeList({ mentees, today }: { mentees: Mentee[]; today: Day }) {
  return (
    <ul className="space-y-10">
      {mentees.map((mentee) => (
        <MenteeCard key={mentee.id} mentee={mentee} today={today} />
      ))}
    </ul>
  )
}
