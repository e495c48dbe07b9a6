import type { FormPage } from '../schema'
import type { ReviewNotice } from './notice'

/** The address of the page that a form was on, with a notice to show. */
export function placeOf({ owner, analysis, view }: FormPage, notice: ReviewNotice) {
  const chain = view === 'chain' ? 'view=chain&' : ''
  return `/people/${owner}/gap/${analysis}?${chain}review=${notice}#review` as const
}

/** The address of what is said of an item on a page; of the page alone where no item is known. */
export const itemPlace = (page: string, item: string | null): string =>
  item ? `${page}?item=${item}&talk#item-${item}` : page
