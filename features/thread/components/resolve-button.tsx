import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/form/submit-button'
import { resolveThreadAction } from '../actions'
import type { Thread } from '../schema'
import { ThreadForm } from './thread-form'
import { useThreadPage } from './thread-provider'

/** Settles a conversation, or takes it up again. */
export function ResolveButton({ thread, settled }: { thread: Thread; settled: boolean }) {
  const t = useTranslations('thread')
  const { page } = useThreadPage()
  const fields = { owner: page.owner.id, thread: thread.id, settled: settled ? 'yes' : 'no' }
  return (
    <ThreadForm action={resolveThreadAction} fields={fields}>
      <SubmitButton variant="quiet" size="small">
        {t(settled ? 'resolve' : 'reopen')}
      </SubmitButton>
    </ThreadForm>
  )
}
