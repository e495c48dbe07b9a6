import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { UnsentWords } from './unsent-words'

/** The part of the product that a page belongs to. */
export type NavEntry = 'today' | 'gap' | 'todos' | 'kys' | 'mentoring' | 'teams' | 'settings'

type MainNavProps = {
  personId: string
  /** how much waits for the person in these places */
  waiting: { mentoring: number; teams: number }
  here?: NavEntry
  /** a server action that ends the session */
  signOut: () => Promise<void>
}

/**
 * Every place once: a row in the header, and on a phone a bar at the lower edge whose last button opens the rest. What
 * concerns the account opens below the person's name; both are popovers, so no script is needed.
 */
export function MainNav({ personId, waiting, here, signOut }: MainNavProps) {
  const t = useTranslations('shell')
  const current = (place: NavEntry) => (place === here ? 'page' : undefined)
  const all = waiting.mentoring + waiting.teams
  return (
    <nav aria-label={t('mainNav')} className="places">
      <PageLink href="/" data-place="today" aria-current={current('today')}>
        {t('today')}
      </PageLink>
      <PageLink href={`/people/${personId}/gap`} data-place="gap" aria-current={current('gap')}>
        {t('gap')}
      </PageLink>
      <PageLink href={`/people/${personId}/todos`} data-place="todos" aria-current={current('todos')}>
        {t('todos')}
      </PageLink>
      <PageLink href={`/people/${personId}/kys`} data-place="kys" aria-current={current('kys')}>
        {t('kys')}
      </PageLink>
      <div id="more" popover="auto" className="rest">
        <PageLink href="/mentoring" aria-current={current('mentoring')}>
          {t('mentoring')}
          <Count of={waiting.mentoring} words={t('waiting', { count: waiting.mentoring })} />
        </PageLink>
        <PageLink href="/teams" aria-current={current('teams')}>
          {t('teams')}
          <Count of={waiting.teams} words={t('teamsWaiting', { count: waiting.teams })} />
        </PageLink>
        <div id="account" popover="auto" className="account">
          <PageLink href="/settings" aria-current={current('settings')}>
            {t('settings')}
          </PageLink>
          <UnsentWords personId={personId}>
            <form action={signOut}>
              <button type="submit">{t('signOut')}</button>
            </form>
          </UnsentWords>
        </div>
      </div>
      <button type="button" popoverTarget="more" className="more">
        {t('more')}
        <Count of={all} words={t('waiting', { count: all })} />
      </button>
    </nav>
  )
}

/** How much waits; nothing where nothing does. */
function Count({ of: count, words }: { of: number; words: string }) {
  if (count === 0) return null
  return (
    <>
      <span aria-hidden className="count">
        {count > 99 ? '99+' : count}
      </span>
      <VisuallyHidden> {words}</VisuallyHidden>
    </>
  )
}
