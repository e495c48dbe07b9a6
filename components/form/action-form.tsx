'use client'

import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/action-result'
import { Form, type FormFrameProps } from './form'
import { useSend } from './use-send'

type ActionFormProps<T> = FormFrameProps & {
  /** a server action; passed as it is, so that the form works before JavaScript has loaded */
  action: FormAction<T>
  /** shown after success; leave it out where the page itself changes then */
  success?: ReactNode | ((data: T | undefined) => ReactNode)
  /** called once it went through */
  onDone?: () => void
}

/** A form around fields and a `SubmitButton` that shows what its action answers. */
export function ActionForm<T = undefined>({
  action,
  success,
  onDone,
  children,
  ...frame
}: ActionFormProps<T>) {
  const { result, failure, send } = useSend(action, onDone)
  const message = result?.ok && (typeof success === 'function' ? success(result.data) : success)
  return (
    <Form {...frame} send={send} failure={failure}>
      {message && <Notice tone="good">{message}</Notice>}
      {children}
    </Form>
  )
}
