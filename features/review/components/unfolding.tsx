'use client'

import type { ReactNode } from 'react'
import { useFormState } from '@/components/form/form-context'
import { Disclosure } from '@/components/ui/disclosure'

/** A form's fields folded behind one line; unfolded when a refusal brings back what was typed. */
export function Unfolding({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const { values } = useFormState()
  return (
    <Disclosure summary={summary} open={values !== undefined} className="print:hidden">
      <div className="space-y-4">{children}</div>
    </Disclosure>
  )
}
