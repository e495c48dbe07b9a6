import type { Construct, Extension } from 'micromark-util-types'

/**
 * Only blocks are parsed: what stands inside a line stays source, so thousands of emphasis marks cost nothing. Quotes
 * and HTML are lines as well. Indented code is off, as writers who indent deeply mean a list or a paragraph.
 */
const blocksOnly: Extension = {
  disable: {
    null: [
      'attention',
      'autolink',
      'blockQuote',
      'characterEscape',
      'characterReference',
      'codeIndented',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlFlow',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
}

/**
 * micromark takes a list that begins behind another marker (`- 2024. a`) for text if the line interrupts a paragraph,
 * though the paragraph has ended by then. A blank line above must not change what is read, so this lifts the ban.
 */
const behindMarker: Construct = {
  name: 'behindMarker',
  tokenize(_effects, _ok, nok) {
    return (code) => {
      const before = this.events.findLast(([, token]) => token.type !== 'linePrefix')?.[1]
      if (before?.type === 'listItemPrefix' && before.end.line === this.now().line) this.interrupt = undefined
      return nok(code)
    }
  },
}

const markers = [...'*+-0123456789'].map((char) => char.charCodeAt(0))

const listInterrupt: Extension = {
  document: Object.fromEntries(markers.map((code) => [code, behindMarker])),
}

/** Markdown as far as a document needs it: extensions for micromark. */
export const blockSyntax = [blocksOnly, listInterrupt]
