import { Fragment, type ReactNode } from 'react'

/** Code, a link, an address, bold, struck out, slanted; each ends in its own line and begins and ends at a letter. */
const mark =
  /`([^`\n]+)`|\[([^\][\n]+)\]\(((?:https?:\/\/|\/)[^\s()<>]+)\)|(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])|\*\*(?=\S)([^*\n]+)(?<=\S)\*\*|~~(?=\S)([^~\n]+)(?<=\S)~~|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+)(?<=[^\s*])\*(?!\*)/gu

/** Longer texts are shown as they were typed: they are pasted documents, and reading them would keep the page busy. */
const longest = 5_000

type InlineMarkdownProps = {
  text: string
  /** false where links can't stand, such as in a button */
  links?: boolean
}

/**
 * A line of text as it is read: bold, slanted, struck out, code and links of Markdown. It runs in the browser too, for
 * text that somebody is writing; whole documents are drawn by `Markdown` on the server.
 */
export function InlineMarkdown({ text, links = true }: InlineMarkdownProps): ReactNode {
  if (text.length > longest) return text
  const parts: ReactNode[] = []
  let from = 0
  for (const found of text.matchAll(mark)) {
    if (found.index > from) parts.push(text.slice(from, found.index))
    parts.push(<Fragment key={found.index}>{drawn(found, links)}</Fragment>)
    from = found.index + found[0].length
  }
  if (parts.length === 0) return text
  parts.push(text.slice(from))
  return parts
}

function drawn(found: RegExpMatchArray, links: boolean): ReactNode {
  const [whole, code, words, address, bare, bold, struck, slanted] = found
  if (code !== undefined) return <code>{code}</code>
  if (!links && (words ?? bare) !== undefined) return words ?? bare
  if (address !== undefined) return <Anchor href={address}>{words}</Anchor>
  if (bare !== undefined) return <Anchor href={bare}>{bare}</Anchor>
  if (bold !== undefined) return <strong>{bold}</strong>
  if (struck !== undefined) return <del>{struck}</del>
  return slanted === undefined ? whole : <em>{slanted}</em>
}

function Anchor({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}
