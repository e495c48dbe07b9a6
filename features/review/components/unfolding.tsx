'use client'

import type { ReactNode } from 'react'
import { useFormState } from '@/components/form/form-context'
import { Disclosure } from '@/components/ui/disclosure'

/** The fields of a form behind one line; open again when the form comes back with what was typed. */
export function Unfolding({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const { values } = useFormState()
  return (
    <Disclosure summary={summary} open={values !== undefined} className="print:hidden">
      <div className="space-y-4">{children}</div>
    </Disclosure>
  )
}
