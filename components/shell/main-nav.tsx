import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { cn } from '@/lib/cn'

/** The part of the product that a page belongs to. */
export type Place = 'kys' | 'gap' | 'todos' | 'mentoring' | 'teams'

/** The ways through one's own pages; on a narrow screen they scroll sideways below the header. */
export function MainNav({
  personId,
  waiting,
  here,
  className,
}: {
  personId: string
  /** how many answers, requests and followers wait for the person */
  waiting: number
  here?: Place
  className?: string
}) {
  const t = useTranslations('shell')
  const links = [
    { place: 'kys', href: `/people/${personId}/kys` },
    { place: 'gap', href: `/people/${personId}/gap` },
    { place: 'todos', href: `/people/${personId}/todos` },
    { place: 'mentoring', href: '/mentoring' },
    { place: 'teams', href: '/teams' },
  ] as const
  return (
    <nav aria-label={t('mainNav')} className={cn('-mx-1 overflow-x-auto', className)}>
      <ul className="flex gap-x-1">
        {links.map(({ place, href }) => (
          <li key={place} className="shrink-0">
            <Link
              href={href}
              aria-current={place === here ? 'page' : undefined}
              className="inline-flex min-h-11 items-center whitespace-nowrap border-transparent border-b-2 px-1.5 sm:px-2.5 text-quiet no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {t(place)}
              {place === 'mentoring' && waiting > 0 && (
                <>
                  <span
                    aria-hidden
                    className="ms-1.5 inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-accent px-1.5 font-semibold text-on-accent text-xs tabular-nums"
                  >
                    {waiting > 99 ? '99+' : waiting}
                  </span>
                  <VisuallyHidden> {t('waiting', { count: waiting })}</VisuallyHidden>
                </>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
