import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { appendItem } from '@/features/outline/editing/rules/append'
import type { Section } from '@/features/outline/model/rules/outline'
import { bringBack } from '@/features/outline/model/rules/restore'
import {
  useDispatch,
  useOutlineNow,
  useQueue,
  useQueueStatus,
} from '@/features/outline/sync/components/outline-provider'
import type { RefusedEdit } from '@/features/outline/sync/components/queue-record'

type RefusedListProps = {
  /** where the words were written and can be inserted again; null: shown without its section */
  section: Section | null
  edits: RefusedEdit[]
}

/** Words that could not be saved stay here, with the reason, until they are put again or given up. */
export function RefusedList({ section, edits }: RefusedListProps) {
  const t = useTranslations('outline.refused')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const queue = useQueue()

  function putAgain(edit: RefusedEdit, into: Section) {
    dispatch(appendItem(now(), into, { text: edit.text ?? '' }).operations)
    queue?.dropRefused(edit.id)
  }

  function revive(edit: RefusedEdit) {
    dispatch(bringBack(now(), edit.back ?? [], edit.text ?? ''))
    queue?.dropRefused(edit.id)
  }

  return edits.map((edit) => (
    <Notice key={edit.id} tone="warn" title={t(edit.text === null ? 'change' : 'words')} className="my-2">
      <p className="text-quiet text-caption">{t(edit.code)}</p>
      {edit.text !== null && <p className="whitespace-pre-wrap">{edit.text}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        {section && edit.back && (
          <Button size="small" onClick={() => revive(edit)}>
            {t('bringBack')}
          </Button>
        )}
        {section && edit.text !== null && (
          <Button size="small" onClick={() => putAgain(edit, section)}>
            {t('putAgain')}
          </Button>
        )}
        {edit.text !== null && <CopyButton text={edit.text} />}
        <Button size="small" onClick={() => queue?.dropRefused(edit.id)}>
          {t(edit.text === null ? 'understood' : 'giveUp')}
        </Button>
      </div>
    </Notice>
  ))
}

/** Puts the words on the clipboard; where a browser forbids it they can still be selected above. */
function CopyButton({ text }: { text: string }) {
  const t = useTranslations('outline.refused')
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => {},
    )
  return (
    <Button size="small" onClick={copy}>
      <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
    </Button>
  )
}

/** What was refused in one section. */
export function RefusedHere({ section }: { section: Section }) {
  const { refused } = useQueueStatus()
  return <RefusedList section={section} edits={refused.filter((edit) => edit.section === section.id)} />
}
