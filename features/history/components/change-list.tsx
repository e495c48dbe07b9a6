import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { ItemChange, PartChange } from '@/features/outline/model/rules/diff'
import type { Document } from '@/features/outline/model/rules/replay'
import { ChangeWords } from './change-words'
import { PartTitle, SectionTitle } from './part-title'

type ChangeListProps = {
  parts: PartChange[]
  documents: Document[]
  origins: ReadonlyMap<string, string | null>
}

/** What has changed, part by part and section by section, in words. */
export function ChangeList({ parts, documents, origins }: ChangeListProps) {
  const t = useTranslations('history')
  return parts.map(({ analysisId, state, sections }) => (
    <section key={analysisId ?? 'kys'} className="mt-8">
      <h2 className="font-semibold text-reading">
        <PartTitle analysisId={analysisId} documents={documents} />{' '}
        {state !== 'kept' && (
          <Badge tone={state === 'added' ? 'good' : 'danger'}>{t(`states.${state}`)}</Badge>
        )}
      </h2>
      {sections.map(({ section, state: headed, items }) => (
        <section key={section.id} className="mt-5">
          <h3 className="font-semibold">
            <SectionTitle section={section} />{' '}
            {headed === 'removed' && <Badge tone="danger">{t('states.removed')}</Badge>}
          </h3>
          <ul className="mt-1 divide-y divide-line">
            {items.map((item) => (
              <ChangedItem key={item.nodeId} item={item} origin={origins.get(item.nodeId)} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  ))
}

function ChangedItem({ item, origin }: { item: ItemChange; origin: string | null | undefined }) {
  const t = useTranslations('history')
  const gone = item.changes.some(({ what }) => what === 'removed')
  const reworded = item.changes.some(({ what }) => what === 'reworded')
  return (
    <li className="py-2">
      {!reworded && (
        <p className="whitespace-pre-wrap">
          {gone ? <del className="text-quiet">{item.text}</del> : item.text || t('blank')}
        </p>
      )}
      <ul className="text-quiet text-caption">
        {item.changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has each change in one place
          <li key={index}>
            <ChangeWords change={change} />
          </li>
        ))}
        {origin !== undefined && (
          <li>{origin === null ? t('fromFormer') : t('fromMentor', { name: origin })}</li>
        )}
      </ul>
    </li>
  )
}
