import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { findNode } from '@/features/outline/model/rules/edit'
import { useAnswer, useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import type { Answer } from '@/features/outline/sync/components/outline-store'
import type { Conflict } from '@/features/outline/sync/components/queue-record'
import { putCaret } from './caret'

const answers = [
  ['mine', 'keepMine'],
  ['theirs', 'keepTheirs'],
  ['both', 'keepBoth'],
] as const satisfies [Answer, string][]

/** Two texts for one item: shows the other one and asks which shall stay. */
export function ConflictQuestion({ conflict }: { conflict: Conflict }) {
  const t = useTranslations('outline.conflict')
  const title = useId()
  const answer = useAnswer()
  const now = useOutlineNow()
  const { node: id, theirs } = conflict

  function choose(chosen: Answer) {
    flushSync(() => answer(conflict, chosen))
    // The buttons are gone, so the caret goes to the item.
    putCaret(document, { node: id, at: findNode(now(), id)?.text.length ?? 0 })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for answers that are sent
    <div
      role="group"
      aria-labelledby={title}
      tabIndex={-1}
      data-conflict={id}
      className="my-2 scroll-my-24 rounded-md"
    >
      <Notice tone="warn" title={<span id={title}>{t('title')}</span>}>
        <p className="text-quiet text-caption">{t('theirs')}</p>
        <p className="whitespace-pre-wrap">{theirs === '' ? t('empty') : theirs}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          {answers.map(([chosen, label]) => (
            <Button key={chosen} size="small" onClick={() => choose(chosen)}>
              {t(label)}
            </Button>
          ))}
        </div>
      </Notice>
    </div>
  )
}
