import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { resolveThreadAction } from '../actions'
import type { Thread } from '../rules'

/** @property onDone called once it is stored, when the button is gone with its thread's place */
type ResolveButtonProps = { thread: Thread; resolves: boolean; onDone: () => void }

/** Resolves a thread, or takes it up again. */
export function ResolveButton({ thread, resolves, onDone }: ResolveButtonProps) {
  const t = useTranslations('thread')
  const { owner } = useOutlinePage()
  const fields = { owner: owner.id, thread: thread.id, resolved: resolves ? 'yes' : 'no' }
  return (
    <ActionForm action={resolveThreadAction} fields={fields} onDone={onDone}>
      <SubmitButton variant="quiet" size="small">
        {t(resolves ? 'resolve' : 'reopen')}
      </SubmitButton>
    </ActionForm>
  )
}
