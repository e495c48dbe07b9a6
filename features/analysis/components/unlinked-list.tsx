'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Unlinked } from '@/features/competency/rules/chain'
import { setLink } from '@/features/competency/rules/operations'
import { useDispatch } from '@/features/outline/components/outline-provider'
import type { Node } from '@/features/outline/schema'
import { UnlinkedItem } from './unlinked-item'

type UnlinkedListProps = { unlinked: Unlinked[]; competencies: Node[]; editable: boolean }

/** What belongs to no competency yet, each with a proposal where the wording gives one. */
export function UnlinkedList({ unlinked, competencies, editable }: UnlinkedListProps) {
  const t = useTranslations('competency')
  const dispatch = useDispatch()
  if (unlinked.length === 0) return null
  const exact = unlinked.flatMap(({ node, suggested, exact }) =>
    exact && suggested ? setLink(node.id, suggested, true) : [],
  )
  return (
    <section aria-labelledby="unlinked" className="mt-10">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="unlinked" className="font-semibold text-lg">
          {t('unlinked', { count: unlinked.length })}
        </h2>
        {editable && exact.length > 1 && (
          <Button size="small" onClick={() => dispatch(exact)}>
            {t('linkExact', { count: exact.length })}
          </Button>
        )}
      </div>
      <p className="text-quiet text-sm">{t('unlinkedAbout')}</p>
      <ul className="mt-2">
        {unlinked.map((item) => (
          <UnlinkedItem key={item.node.id} item={item} competencies={competencies} editable={editable} />
        ))}
      </ul>
    </section>
  )
}
