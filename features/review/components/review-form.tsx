import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
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
    <ActionForm
      action={action}
      className="mt-2 space-y-2 print:hidden"
      fields={{ ...place, review: reviewId }}
    >
      <SubmitButton variant="secondary" size="small" aria-label={name}>
        {children}
      </SubmitButton>
    </ActionForm>
  )
}
