import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { cn } from '@/lib/cn'

/** The part of the product that a page belongs to. */
export type NavEntry = 'kys' | 'gap' | 'todos' | 'mentoring' | 'teams'

/** The main navigation; on a narrow screen it scrolls sideways below the header. */
export function MainNav({
  personId,
  waiting,
  here,
  className,
}: {
  personId: string
  /** how much waits for the person in these places */
  waiting: { mentoring: number; teams: number }
  here?: NavEntry
  className?: string
}) {
  const t = useTranslations('shell')
  const links = [
    { place: 'kys', href: `/people/${personId}/kys`, count: 0, words: '' },
    { place: 'gap', href: `/people/${personId}/gap`, count: 0, words: '' },
    { place: 'todos', href: `/people/${personId}/todos`, count: 0, words: '' },
    {
      place: 'mentoring',
      href: '/mentoring',
      count: waiting.mentoring,
      words: t('waiting', { count: waiting.mentoring }),
    },
    {
      place: 'teams',
      href: '/teams',
      count: waiting.teams,
      words: t('teamsWaiting', { count: waiting.teams }),
    },
  ] as const
  return (
    <nav aria-label={t('mainNav')} className={cn('-mx-1 overflow-x-auto', className)}>
      <ul className="flex gap-x-1">
        {links.map(({ place, href, count, words }) => (
          <li key={place} className="shrink-0">
            <PageLink
              href={href}
              aria-current={place === here ? 'page' : undefined}
              className="inline-flex min-h-11 items-center whitespace-nowrap border-transparent border-b-2 px-1.5 sm:px-2.5 text-quiet no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {t(place)}
              {count > 0 && (
                <>
                  <span
                    aria-hidden
                    className="ms-1.5 inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-accent px-1.5 font-semibold text-on-accent text-caption tabular-nums"
                  >
                    {count > 99 ? '99+' : count}
                  </span>
                  <VisuallyHidden> {words}</VisuallyHidden>
                </>
              )}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
