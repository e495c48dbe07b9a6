import type { FormPage } from '../schema'
import type { ReviewNotice } from './notice'

/** The address of the page that a form stood on, with what it is to say now. */
export function placeOf({ owner, analysis, view }: FormPage, notice: ReviewNotice) {
  const chain = view === 'chain' ? 'view=chain&' : ''
  return `/people/${owner}/gap/${analysis}?${chain}review=${notice}#review` as const
}

/** Where something stands on a page: at its item, or somewhere on the page where none is known. */
export const itemPlace = (page: string, item: string | null): string =>
  item ? `${page}?item=${item}#item-${item}` : page
