import type { ReactNode } from 'react'
import { Brand } from './brand'
import { LocaleSwitch } from './locale-switch'

type AuthShellProps = {
  title: ReactNode
  /** a server action that stores the language sent as `locale`; without it no switch is drawn */
  setLocale?: (form: FormData) => Promise<void>
  children: ReactNode
}

/** A narrow column for whoever is not signed in yet. */
export function AuthShell({ title, setLocale, children }: AuthShellProps) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-4 sm:px-6">
      <header className="flex items-center justify-between gap-4 py-3 print:hidden">
        <Brand />
        {setLocale && <LocaleSwitch action={setLocale} />}
      </header>
      <main id="main" tabIndex={-1} className="flex-1 pt-8 pb-24 sm:pt-16">
        <h1 className="mb-6 font-semibold text-title">{title}</h1>
        {children}
      </main>
    </div>
  )
}
