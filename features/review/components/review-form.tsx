import type { ReactNode } from 'react'
import { RareForm, RareSubmit } from '@/components/form/rare-form'
import type { FormAction } from '@/lib/action-result'
import type { FormPage } from '../schema'

type ReviewFormProps = {
  action: FormAction
  place: FormPage
  reviewId: string
  /** what the button does, and with whose review */
  name: string
  children: ReactNode
}

/** One button that ends a review. */
export function ReviewForm({ action, place, reviewId, name, children }: ReviewFormProps) {
  return (
    <RareForm action={action} className="mt-2 space-y-2 print:hidden" fields={{ ...place, review: reviewId }}>
      <RareSubmit variant="secondary" size="small" aria-label={name}>
        {children}
      </RareSubmit>
    </RareForm>
  )
}
