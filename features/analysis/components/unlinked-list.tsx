import { useTranslations } from 'next-intl'
import type { Unlinked } from '@/features/competency/rules/chain'
import type { Node } from '@/features/outline/schema'
import { LinkExact } from './link-exact'
import { UnlinkedItem } from './unlinked-item'

type UnlinkedListProps = { unlinked: Unlinked[]; competencies: Node[]; editable: boolean }

/** What belongs to no competency yet, each with a proposal where the wording gives one. */
export function UnlinkedList({ unlinked, competencies, editable }: UnlinkedListProps) {
  const t = useTranslations('competency')
  if (unlinked.length === 0) return null
  return (
    <section aria-labelledby="unlinked" className="mt-10">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="unlinked" tabIndex={-1} className="scroll-mt-6 font-semibold text-lg">
          {t('unlinked', { count: unlinked.length })}
        </h2>
        {editable && <LinkExact unlinked={unlinked} />}
      </div>
      {editable && <p className="text-quiet text-sm print:hidden">{t('unlinkedAbout')}</p>}
      <ul className="mt-2">
        {unlinked.map((item) => (
          <UnlinkedItem key={item.node.id} item={item} competencies={competencies} editable={editable} />
        ))}
      </ul>
    </section>
  )
}
