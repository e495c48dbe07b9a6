import type { ReactNode } from 'react'
import { Brand } from './brand'
import { WholeSheet } from './late-sheets'
import { LocaleSwitch } from './locale-switch'

type AuthShellProps = {
  title: ReactNode
  /** a server action that stores the language sent as `locale`; without it no switch is drawn */
  setLocale?: (form: FormData) => Promise<void>
  children: ReactNode
}

/** The frame for whoever is not signed in yet: the same edge, and a narrow column. */
export function AuthShell({ title, setLocale, children }: AuthShellProps) {
  return (
    <>
      <WholeSheet />
      <header className="bar outside">
        <Brand />
        {setLocale && <LocaleSwitch action={setLocale} />}
      </header>
      <main id="main" tabIndex={-1} data-layout="narrow">
        <h1 className="mt-8 mb-6 font-semibold text-title">{title}</h1>
        {children}
      </main>
    </>
  )
}
