import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Brand } from './brand'
import { FindButton } from './find-button'
import { WholeSheet } from './late-sheets'
import { MainNav, type NavEntry } from './main-nav'

type AppShellProps = {
  /** who is signed in, and how much waits for them: pages and followers, and in teams offers and new leads */
  me: { id: string; name: string; waiting: number; teamsWaiting: number }
  /** a server action that ends the session */
  signOut: () => Promise<void>
  /** the place that this page belongs to */
  here?: NavEntry
  /** the way to where this page is found, a `WayBack`; a phone shows it in place of the place's name */
  back?: ReactNode
  /** `full`: the whole width; `two`: work, and in a `.two` a picture beside it; `text`: a column to read */
  layout?: 'full' | 'two' | 'text'
  /** whether what is written here is saved, and undo */
  state?: ReactNode
  /** lines below the header, each a `.band`: they push the page down instead of covering it */
  band?: ReactNode
  /** what is said of the page as a whole, a `Drawer` */
  drawer?: ReactNode
  /** what takes the place of the lower bar of a phone while somebody types */
  keys?: ReactNode
  /** what the page shows at first is in app/at-first.css, and the first paint waits for no other sheet */
  light?: boolean
  children: ReactNode
}

/** Header, places and the page's own content, for whoever is signed in. */
export function AppShell({ me, signOut, here, back, layout = 'text', light, ...slots }: AppShellProps) {
  const t = useTranslations('shell')
  return (
    <>
      {!light && <WholeSheet />}
      <header className="bar">
        <Brand />
        {back ??
          (here && (
            <span aria-hidden className="bar-title">
              {t(here)}
            </span>
          ))}
        <MainNav
          personId={me.id}
          waiting={{ mentoring: me.waiting, teams: me.teamsWaiting }}
          here={here}
          signOut={signOut}
        />
        <div className="tools">
          <FindButton personId={me.id} />
          {slots.state}
          <button
            type="button"
            popoverTarget="account"
            aria-label={t('account', { name: me.name })}
            className="me"
          >
            {me.name}
          </button>
        </div>
        {slots.band}
      </header>
      <main id="main" tabIndex={-1} data-layout={layout}>
        {slots.children}
      </main>
      {slots.drawer}
      {slots.keys}
    </>
  )
}
