import { PageLink, type PageLinkProps } from '@/components/ui/page-link'

/** The way to where a page is found, in the title bar of a phone; wide screens say it on the page itself. */
export function WayBack<R extends string>(props: Pick<PageLinkProps<R>, 'href' | 'children'>) {
  return <PageLink {...props} className="bar-title" />
}
