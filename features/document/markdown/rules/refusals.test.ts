import { expect, it } from 'vitest'
import {
  DocumentError,
  type DocumentErrorCode,
  JsonError,
} from '@/features/document/format/rules/document-error'
import { reasonOf } from '@/features/document/import/rules/submitted'
import ko from '@/messages/client/ko.json'

type Forms = ('markdown' | 'json')[]
const any: Forms = ['markdown', 'json']

/** Which documents may be refused for it; a code that is forgotten here does not compile. */
const codes: Record<DocumentErrorCode, Forms> = {
  too_large: any,
  too_many_lines: ['markdown'],
  too_many_items: any,
  too_deep: any,
  too_nested: ['markdown'],
  text_too_long: ['markdown'],
  heading_too_long: ['markdown'],
  line_too_long: ['markdown'],
  other_format: any,
  needs_browser: ['markdown'],
  broken: ['markdown'],
  zip_too_large: ['markdown'],
  zip_empty: ['markdown'],
  zip_deep: ['markdown'],
  pdf: ['markdown'],
  rtf: ['markdown'],
  old_office: ['markdown'],
  sheet: ['markdown'],
  slides: ['markdown'],
  open_document: ['markdown'],
  hangul: ['markdown'],
  picture: ['markdown'],
  packed: ['markdown'],
  not_utf8: any,
  too_many_documents: any,
  twice: any,
  held: any,
  outline_full: any,
  too_slow: any,
  busy: any,
  replaced: any,
  not_json: ['json'],
  not_a_document: ['json'],
}

it.each(Object.entries(codes))('%s is told in words of its own', (code, forms) => {
  for (const form of forms) {
    const reason = reasonOf(new DocumentError(code as DocumentErrorCode, 'x'), form === 'json')
    expect(Object.keys(ko.errors)).toContain(reason.code)
  }
})

it('names the place in a JSON document', () => {
  const { at } = reasonOf(new JsonError('not_a_document', 'type', 'analyses[0]'), true)
  expect(at).toEqual({ place: 'analyses[0]', fault: 'type' })
})
