import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { PageLink, type PageLinkProps } from './page-link'

type LinkButtonProps<R extends string> = PageLinkProps<R> & {
  variant?: ButtonVariant
  size?: ButtonSize
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton<R extends string>(props: LinkButtonProps<R>) {
  const { variant = 'secondary', size, className, ...rest } = props
  return <PageLink {...rest} className={buttonStyle(variant, size, className)} />
}
