'use client'

import { createContext, Fragment, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { MarkedTexts } from '../rules/marked-texts'
import { type Mark, mayHaveMarks, type Piece } from '../rules/pieces'

type Reader = (text: string) => Piece[] | null

const Given = createContext<MarkedTexts>({})

/** Texts that the server has read already; see `markedTexts`. */
export const GivenTexts = Given.Provider

let reader: Reader | null = null
let isLoading = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Loads the parser of Markdown; until it is there, changed texts are shown as they were typed. */
async function load(): Promise<void> {
  if (isLoading) return
  isLoading = true
  try {
    const { readPieces } = await import('../rules/read-pieces')
    reader = remembering(readPieces)
    for (const listener of listeners) listener()
  } catch {
    // Without a network; the next text asks again.
    isLoading = false
  }
}

/** The same pieces for the same text, so that rows that have not changed are not read again. */
function remembering(read: Reader): Reader {
  const known = new Map<string, Piece[] | null>()
  return (text) => {
    if (!known.has(text)) {
      if (known.size > 1_000) known.clear()
      known.set(text, read(text))
    }
    return known.get(text) ?? null
  }
}

/** What a text reads as; null where it is read as it was typed. */
export function usePieces(text: string): Piece[] | null {
  const given = useContext(Given)
  const read = useSyncExternalStore(
    subscribe,
    () => reader,
    () => null,
  )
  if (!mayHaveMarks(text)) return null
  if (Object.hasOwn(given, text)) return given[text] ?? null
  if (!read && typeof window !== 'undefined') void load()
  return read?.(text) ?? null
}

type RenderedTextProps = {
  text: string
  /** false where links can't stand, such as in a button */
  links?: boolean
}

/** The words of an item as they are read: bold, italics, struck, code, and links that can be followed. */
export function RenderedText({ text, links = true }: RenderedTextProps) {
  const pieces = usePieces(text)
  const shown = links ? pieces : (pieces?.map(({ href: _, ...piece }) => piece) ?? null)
  return <Pieces text={text} pieces={shown} />
}

/** The same where the pieces are known. */
export function Pieces({ text, pieces }: { text: string; pieces: Piece[] | null }) {
  if (!pieces) return text
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing else to be told apart by
  return pieces.map((piece, index) => <Fragment key={index}>{drawn(piece)}</Fragment>)
}

const tags = { strong: 'strong', emphasis: 'em', delete: 'del', code: 'code' } as const satisfies Record<
  Mark,
  string
>

function drawn({ text, marks = [], href }: Piece): ReactNode {
  const words = within(marks, text)
  if (!href) return words
  const isOutside = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)
  return (
    <a href={href} rel={isOutside ? 'noopener noreferrer nofollow' : undefined}>
      {words}
    </a>
  )
}

function within([mark, ...inner]: readonly Mark[], text: string): ReactNode {
  if (!mark) return text
  const Tag = tags[mark]
  return <Tag>{within(inner, text)}</Tag>
}
