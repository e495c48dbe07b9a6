import type { Day } from '@/lib/dates'
import type { Mentee } from '../rules/mentees'
import { MenteeCard } from './mentee-card'

type MenteeListProps = {
  mentees: Mentee[]
  today: Day
  timeZone: string
  /** of each name: h3 below a heading of their own */
  heading?: 'h2' | 'h3'
}

/** All mentees, one below the other. */
export function MenteeList({ mentees, ...rest }: MenteeListProps) {
  return (
    <ul className="space-y-10">
      {mentees.map((mentee) => (
        <MenteeCard key={mentee.id} mentee={mentee} {...rest} />
      ))}
    </ul>
  )
}
