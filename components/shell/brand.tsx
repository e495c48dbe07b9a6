import { PageLink } from '@/components/ui/page-link'

/** The product's name; leads to the start page. */
export function Brand() {
  return (
    <PageLink
      href="/"
      className="inline-flex min-h-11 items-center font-semibold text-ink tracking-tight no-underline"
      translate="no"
    >
      career-goal
    </PageLink>
  )
}
