import type { Construct, Extension } from 'micromark-util-types'

/**
 * Parses blocks only: the text of a line stays source, so thousands of emphasis marks cost nothing. Quotes
 * and HTML are kept as lines. Indented code is off, because writers who indent deeply mean a list or a
 * paragraph.
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
 * micromark reads a list behind another marker (`- 2024. a`) as text if the line follows a paragraph, even
 * one that has ended. A blank line above must not change what is read, so this allows the list.
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
