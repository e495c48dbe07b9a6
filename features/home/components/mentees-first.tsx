import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { MenteeList } from '@/features/mentee/components/mentee-list'
import type { Mentee } from '@/features/mentee/rules/mentees'
import type { Day } from '@/lib/dates'
import { BeginOwn } from './begin-own'

type MenteesFirstProps = {
  me: { id: string; name: string; timeZone: string }
  mentees: Mentee[]
  today: Day
  /** lines about what waits */
  notices: ReactNode
  /** content below the mentees, such as the person's teams */
  children?: ReactNode
}

/** The start page of somebody who comes as a mentor and has written nothing of their own. */
export function MenteesFirst({ me, mentees, today, notices, children }: MenteesFirstProps) {
  const t = useTranslations('mentoring.mentees')
  const start = useTranslations('start')
  return (
    <>
      <PageHeader title={start('hello', { name: me.name })} />
      {notices}
      <MenteeList mentees={mentees} today={today} timeZone={me.timeZone} />
      {children}
      <BeginOwn personId={me.id} title={t('own')} text={t('ownText')} />
    </>
  )
}
