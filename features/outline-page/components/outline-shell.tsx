import type { ComponentProps, ReactNode } from 'react'
import type { PageMe } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { signOutAction } from '@/features/account/actions'
import { LateKeys } from '@/features/outline/editor/components/late-keys'
import { SaveBand } from '@/features/outline/editor/components/save-band'
import { SaveState } from '@/features/outline/editor/components/save-state'

type OutlineShellProps = Pick<
  ComponentProps<typeof AppShell>,
  'here' | 'back' | 'layout' | 'band' | 'drawer' | 'light'
> & {
  me: PageMe
  /** whether the viewer writes here */
  editable: boolean
  children: ReactNode
}

/** The frame of a page with outlines, which stands within their provider: its header says whether all is saved. */
export function OutlineShell({ editable, band, ...shell }: OutlineShellProps) {
  if (!editable) return <AppShell {...shell} signOut={signOutAction} band={band} />
  return (
    <AppShell
      {...shell}
      signOut={signOutAction}
      state={<SaveState />}
      band={
        <>
          <SaveBand />
          {band}
        </>
      }
      keys={<LateKeys />}
    />
  )
}
