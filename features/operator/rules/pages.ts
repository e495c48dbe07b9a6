/** How many accounts stand on one page. */
export const accountsOnPage = 25

/** @property letters that an address must have in it, '' for any @property page from 1 on */
export type Wanted = { letters: string; page: number }

/** What the address of the page asks for; whatever it does not understand is as if it were not there. */
export function wantedBy(query: Record<string, string | string[] | undefined>): Wanted {
  const { q, page } = query
  const number = typeof page === 'string' && /^\d{1,6}$/.test(page) ? Number(page) : 1
  return { letters: typeof q === 'string' ? q.trim().slice(0, 254) : '', page: Math.max(1, number) }
}

/** The address that asks for it. */
export function addressFor({ letters, page }: Wanted): string {
  const query = new URLSearchParams({
    ...(letters !== '' && { q: letters }),
    ...(page > 1 && { page: `${page}` }),
  })
  return query.size > 0 ? `/operator?${query}` : '/operator'
}
