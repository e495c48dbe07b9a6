import { type ReactNode, useId } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/lib/action-result'
import { useSend } from './use-send'

type ThreadFormProps = {
  action: FormAction
  fields: Record<string, string>
  onDone?: () => void
  children: ReactNode
}

/** A form that is one button. */
export function ThreadForm({ action, fields, onDone, children }: ThreadFormProps) {
  const formId = useId()
  const [failure, send] = useSend(action, onDone)
  return (
    <form action={send}>
      {failure && <ErrorSummary failure={failure} formId={formId} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
