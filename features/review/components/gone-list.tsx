import { useTranslations } from 'next-intl'
import { sectionTitle } from '@/features/outline/model/rules/section-title'
import type { Gone } from '@/features/snapshot/rules/since'

/** Items that the last review showed a mentor and that are gone, in their former words. */
export function GoneList({ gone }: { gone: readonly Gone[] }) {
  const t = useTranslations('changes')
  const sections = useTranslations('sections')
  if (gone.length === 0) return null
  return (
    <section aria-labelledby="gone" data-part>
      <h2 id="gone" className="font-semibold">
        {t('goneTitle', { count: gone.length })}
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {gone.map(({ nodeId, text, section }) => (
          <li key={nodeId}>
            <del data-changed={nodeId} className="whitespace-pre-wrap text-quiet">
              {text}
            </del>{' '}
            <span className="text-quiet text-caption">
              {sectionTitle(section) ?? sections(`${section.kind}.title`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
