import { PageLink } from '@/components/ui/page-link'

/** The product's name; leads to the start page. */
export function Brand() {
  return (
    <PageLink href="/" className="brand" translate="no">
      career-goal
    </PageLink>
  )
}
