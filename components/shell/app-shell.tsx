import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { AccountMenu } from './account-menu'
import { Brand } from './brand'
import { FindButton } from './find-button'
import { MainNav, type NavEntry } from './main-nav'

type AppShellProps = {
  /** who is signed in, and how much waits for them: pages and followers, and in teams offers and new leads */
  me: { id: string; name: string; waiting: number; teamsWaiting: number }
  /** a server action that ends the session */
  signOut: () => Promise<void>
  /** the part of the navigation that this page belongs to */
  here?: NavEntry
  /** `text` is a column to read; `wide` leaves room for columns side by side */
  width?: 'text' | 'wide'
  children: ReactNode
}

const widths = { text: 'max-w-3xl', wide: 'max-w-6xl' }

/** Header, navigation and the page's own column, for whoever is signed in. */
export function AppShell({ me, signOut, here, width = 'text', children }: AppShellProps) {
  return (
    <>
      <header className="border-line border-b print:hidden">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 px-4 sm:flex-nowrap sm:px-6">
          <Brand />
          <MainNav
            personId={me.id}
            waiting={{ mentoring: me.waiting, teams: me.teamsWaiting }}
            here={here}
            className="order-last w-full sm:order-none sm:w-auto sm:flex-1"
          />
          <div className="flex items-center gap-x-2">
            <FindButton personId={me.id} />
            <AccountMenu personId={me.id} name={me.name} signOut={signOut} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={cn('mx-auto px-4 pt-8 pb-24 sm:px-6', widths[width])}>
        {children}
      </main>
    </>
  )
}
