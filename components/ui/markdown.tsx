import 'server-only'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useId } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkBreaks from 'remark-breaks'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import { cn } from '@/lib/cn'
import { isHeavyMarkdown } from './heavy-markdown'

type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

type MarkdownProps = {
  text: string
  /** the level that the writer's first-level headings get on this page */
  topHeading?: 2 | 3 | 4 | 5
  className?: string
}

/** Ids come from the footnotes alone and already carry a prefix of this page. */
const schema = { ...defaultSchema, clobber: [] }

/**
 * Shows what a person wrote in Markdown. Raw HTML stays text, pictures become links, so that reading
 * a document asks nothing of other sites. A text that is too heavy is shown as it was typed.
 */
export function Markdown({ text, topHeading = 3, className }: MarkdownProps) {
  const t = useTranslations('ui')
  const prefix = `${useId()}-`
  if (isHeavyMarkdown(text)) return <p className={cn('whitespace-pre-wrap', className)}>{text}</p>
  return (
    <div className={cn('markdown', className)}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm, remarkBreaks, remarkCjkFriendly]}
        rehypePlugins={[
          [ownMarkup, { prefix }],
          [rehypeSanitize, schema],
        ]}
        remarkRehypeOptions={{
          clobberPrefix: prefix,
          footnoteLabel: t('footnotes'),
          footnoteBackLabel: t('backToText'),
        }}
        components={{
          ...headings(topHeading),
          a: ({ node: _, href, ...rest }) => <Anchor {...rest} href={href} />,
          img: ({ src, alt }) => (
            <Anchor href={typeof src === 'string' ? src : undefined}>
              {alt ? t('image', { name: alt }) : t('imageUnnamed')}
            </Anchor>
          ),
          input: ({ checked }) => (
            <span role="img" aria-label={checked ? t('taskDone') : t('taskOpen')}>
              {checked ? '☑' : '☐'}
            </span>
          ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}

/** A link; if its address is not allowed, such as a script, only its words are shown. */
function Anchor({ href, children, ...rest }: ComponentProps<'a'>) {
  if (!href) return <span>{children}</span>
  const outside = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)
  return (
    <a {...rest} href={href} rel={outside ? 'noopener noreferrer nofollow' : undefined}>
      {children}
    </a>
  )
}

type MarkupNode = { type: string; properties?: Record<string, unknown>; children?: MarkupNode[] }

/**
 * Shows HTML within Markdown as it was typed, without making elements of it. The heading of the footnotes,
 * whose id is always the same, gets an id that is unique to this text.
 */
function ownMarkup({ prefix }: { prefix: string }) {
  const label = 'footnote-label'
  return function change(node: MarkupNode): void {
    if (node.type === 'raw') node.type = 'text'
    if (node.properties?.id === label) node.properties.id = prefix + label
    if (String(node.properties?.ariaDescribedBy) === label)
      node.properties = { ...node.properties, ariaDescribedBy: [prefix + label] }
    node.children?.forEach(change)
  }
}

/** Moves the writer's headings below those of the page; the deepest ones share h6. */
function headings(top: number): Components {
  const levels = [1, 2, 3, 4, 5, 6]
  return Object.fromEntries(
    levels.map((level) => {
      const Tag = `h${Math.min(level + top - 1, 6)}` as HeadingTag
      const Heading = ({ node: _, ...rest }: ComponentProps<HeadingTag> & { node?: unknown }) => (
        <Tag {...rest} />
      )
      return [`h${level}`, Heading]
    }),
  )
}
