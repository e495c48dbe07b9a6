'use client'

import { useContext } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { levelKey } from '@/features/competency/rules/levels'
import type { Change } from '@/features/outline/model/rules/diff'
import { useWords } from '@/lib/i18n/use-words'
import { changesAmong, kindOf } from '../rules/changes'
import { PageChanges } from './page-changes'

type ChangeMarkProps = {
  /** id of an item, or of all that are shown here as one */
  node: string | readonly string[]
  /** on a line of its own, where there is little room */
  below?: boolean
}

/** Says beside an item what has changed about it since the mentor's last review; nothing when nothing has. */
export function ChangeMark({ node, below = false }: ChangeMarkProps) {
  const t = useWords('changes')
  const words = useChangeWords()
  const { items } = useContext(PageChanges)
  const changed = [node].flat().filter((id) => items[id])
  const changes = changesAmong(items, changed)
  if (changes.length === 0) return null
  const before = changes.flatMap((change) => (change.what === 'reworded' ? [change.old] : []))
  return (
    <>
      <span data-changed={changed.join(' ')} className={below ? 'order-last basis-full' : 'self-center'}>
        <span className="inline-block rounded bg-accent-soft px-1.5 font-medium text-accent text-caption leading-5 print:border print:border-line">
          <VisuallyHidden>{t('changed')}: </VisuallyHidden>
          {[...new Set(changes.map(words))].join(' · ')}
        </span>
      </span>
      {before.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of before stand in the order of the items
        <del key={index} className="order-last block basis-full whitespace-pre-wrap text-quiet text-caption">
          <VisuallyHidden>{t('before')}: </VisuallyHidden>
          {text || t('blank')}
        </del>
      ))}
    </>
  )
}

/** A change in a few words; of a level from where it went to where. */
function useChangeWords(): (change: Change) => string {
  const t = useWords('changes')
  const levels = useWords('levels')
  return (change) => {
    if (change.what === 'level') {
      return t(change.level, { old: levels(levelKey(change.old)), now: levels(levelKey(change.now)) })
    }
    if (change.what === 'opened' || change.what === 'undone') return t('opened')
    return t(`kinds.${kindOf(change)}`)
  }
}
