import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { itemPlace } from '../rules/place'
import type { Held } from '../rules/reviews'
import type { FormPage } from '../schema'

/** What came with an answer, with a link to each; nothing if nothing came. */
export function HeldLine({ held, place }: { held: Held | null; place: FormPage }) {
  const t = useTranslations('review.held')
  if (!held) return null
  const here = `/people/${place.owner}/gap/${place.analysis}`
  const ways = {
    kys: itemPlace(`/people/${place.owner}/kys`, held.kysItem),
    gap: itemPlace(here, held.gapItem),
    suggestions: '#suggestions',
    levels: `${here}?view=chain`,
  }
  const some = (['kys', 'gap', 'suggestions', 'levels'] as const).filter((what) => held[what] > 0)
  if (some.length === 0) return null
  return (
    <ul aria-label={t('label')} className="mt-2 flex flex-wrap gap-x-4 text-caption print:hidden">
      {some.map((what) => (
        <li key={what}>
          <TextLink alone href={ways[what] as Route}>
            {t(what, { count: held[what] })}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
