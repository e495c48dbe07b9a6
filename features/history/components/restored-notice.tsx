import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { restorePartAction } from '../actions'
import { partSchema } from '../schema'
import { Answer } from './answer'

type RestoredNoticeProps = {
  owner: string
  /** as the address has them */
  restored: unknown
  part: unknown
  /** whether that was to take a return back */
  taken: unknown
  /** the last revision: what was written since would go with taking it back */
  revision: number
}

/** Says that a part was taken back, and takes that back as long as nothing else was written. */
export function RestoredNotice({ owner, restored, part, taken, revision }: RestoredNoticeProps) {
  const t = useTranslations('history')
  if (typeof restored !== 'string' || !/^\d{1,15}$/.test(restored)) return null
  const done = Number(restored)
  const known = partSchema.safeParse(part)
  const undoable = done > 0 && done === revision && known.success
  return (
    <Answer key={restored}>
      <Notice tone="good">
        <p>{t(done === 0 ? 'restoredNothing' : taken === 'back' ? 'restoreUndone' : 'restored')}</p>
        {undoable && (
          <ActionForm
            action={restorePartAction}
            className="mt-2"
            fields={{
              owner,
              part: known.data,
              revision: done - 1,
              taken: taken === 'back' ? undefined : 'back',
            }}
          >
            <SubmitButton variant="secondary" size="small">
              {t(taken === 'back' ? 'restoreAgain' : 'undo')}
            </SubmitButton>
          </ActionForm>
        )}
      </Notice>
    </Answer>
  )
}
