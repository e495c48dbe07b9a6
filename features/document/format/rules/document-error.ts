/** Why a document can't be taken, for messages in the reader's language. */
export type DocumentErrorCode =
  | 'too_large'
  | 'too_many_lines'
  | 'too_many_items'
  | 'too_deep'
  | 'too_nested'
  | 'text_too_long'
  | 'heading_too_long'
  | 'line_too_long'
  | 'other_format'
  | ForeignErrorCode
  | 'not_utf8'
  | 'too_many_documents'
  | 'twice'
  | 'held'
  | 'outline_full'
  | 'too_slow'
  | 'busy'
  | 'replaced'
  | 'not_json'
  | 'not_a_document'

/** Why a file of another program can't be read. */
export type ForeignErrorCode =
  | 'needs_browser'
  | 'broken'
  | 'zip_too_large'
  | 'zip_empty'
  | 'zip_deep'
  | 'pdf'
  | 'rtf'
  | 'old_office'
  | 'sheet'
  | 'slides'
  | 'open_document'
  | 'hangul'
  | 'picture'
  | 'packed'

/** The input is refused as a whole; nothing of it was taken. `line` is the faulty one, from 1. */
export class DocumentError extends Error {
  override name = 'DocumentError'

  constructor(
    readonly code: DocumentErrorCode,
    message: string,
    readonly line: number | null = null,
  ) {
    super(line === null ? message : `${message} (line ${line})`)
  }
}

/** What is wrong at a place of a JSON document. */
export type JsonFault =
  | 'missing'
  | 'unknown'
  | 'type'
  | 'value'
  | 'long'
  | 'deep'
  | 'many'
  | 'key_twice'
  | 'key_of_nobody'
  | 'two_current'
  | 'misplaced'
  | 'done_days'

/** The same for a JSON document. @property place such as `analyses[0].sections[2].nodes[1].target` */
export class JsonError extends DocumentError {
  constructor(
    code: DocumentErrorCode,
    readonly fault: JsonFault,
    readonly place: string,
  ) {
    super(code, `${place}: ${fault}`)
  }
}

const ofTheMachine: DocumentErrorCode[] = ['too_slow', 'busy', 'replaced']

/** Whether a document was refused because the server was too busy. It can be sent again unchanged. */
export function isOfTheMachine(error: unknown): boolean {
  return error instanceof DocumentError && ofTheMachine.includes(error.code)
}
