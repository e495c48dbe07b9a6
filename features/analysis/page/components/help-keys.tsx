'use client'

import { useDrawerAt } from '@/components/shell/drawer-state'
import { lateComponent } from '@/components/ui/late'

const Keys = lateComponent(() => import('./key-help').then(({ KeyHelp }) => KeyHelp))

/** What the keys do on the page of an analysis. */
export function HelpKeys({ editable }: { editable: boolean }) {
  const isShown = useDrawerAt(({ open, tab }) => open && tab === 'help')
  return isShown && <Keys editable={editable} />
}
