import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageLink } from '@/components/ui/page-link'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import type { ChainCounts, ChainFilter, ChainOrder } from '../rules/chain-list'

type ChainStripProps = {
  /** null where the page holds only a part of the competencies */
  counts: ChainCounts | null
  unlinked: number
  /** how many competencies lack a level that the viewer may set, once some have one */
  unrated: number
  filter: ChainFilter
  onFilter: (filter: ChainFilter) => void
  order: ChainOrder
  onOrder: (order: ChainOrder) => void
}

const orders = ['document', 'left'] as const

/** Over the chain in one line: what is reached and left, what still waits for words, and the order. */
export function ChainStrip({ counts, unlinked, unrated, filter, onFilter, order, onOrder }: ChainStripProps) {
  const t = useTranslations('chain')
  const { owner, analysisId } = useOutlinePage()
  const bold = { b: (words: ReactNode) => <b>{words}</b> }
  return (
    <div className="strip">
      {counts && (
        <>
          <span>{t.rich('reached', { ...bold, all: counts.all, reached: counts.reached })}</span>
          <span>{t.rich('left', { ...bold, count: counts.left })}</span>
          {(['gap', 'todo'] as const).map(
            (kind) =>
              (counts[kind] > 0 || filter === kind) && (
                <button
                  key={kind}
                  type="button"
                  aria-pressed={filter === kind}
                  onClick={() => onFilter(filter === kind ? 'all' : kind)}
                >
                  {t.rich(`without.${kind}`, { ...bold, count: counts[kind] })}
                </button>
              ),
          )}
        </>
      )}
      {unlinked > 0 && <a href="#unlinked">{t.rich('unlinked', { ...bold, count: unlinked })}</a>}
      {unrated > 0 && (
        <PageLink href={`/people/${owner.id}/gap/${analysisId}?view=walk`}>
          {t.rich('unrated', { ...bold, count: unrated })}
        </PageLink>
      )}
      <select
        aria-label={t('order')}
        value={order}
        onChange={(event) => onOrder(event.target.value === 'left' ? 'left' : 'document')}
      >
        {orders.map((each) => (
          <option key={each} value={each}>
            {t(`orders.${each}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
