import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { messagesOf } from '@/lib/i18n/messages'
import { previewOf } from '../rules/preview'
import { newSource } from '../rules/sources'
import { PreviewSections } from './preview-sections'

function render(text: string): string {
  const preview = previewOf(parseDocument(text), newSource(text, null))
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="ko" messages={messagesOf('ko')} timeZone="UTC">
      <FormContext value={{ formId: 'f', fieldErrors: {}, values: undefined }}>
        <PreviewSections source={0} preview={preview} lines={text.split('\n')} title="h3" />
      </FormContext>
    </NextIntlClientProvider>,
  )
}

const headings = (count: number, words = '') =>
  Array.from({ length: count }, (_, index) => `## 회고 ${index}${words}\n- 글`).join('\n')

test('a document of many headings is answered with as much more as it has', () => {
  const [some, many] = [render(headings(100)), render(headings(1000))]
  expect(many.length).toBeLessThan(11 * some.length)
  expect(many.length / 1000).toBeLessThan(2000)
  expect(many.match(/<select/g)).toHaveLength(1)
  expect(many).toContain('회고 999')
})

test('a heading is named by its beginning where a line can be sent to it', () => {
  const [option] = /<option[^>]*>[^<]*회고 0[^<]*/.exec(render(headings(1, ' 긴 제목'.repeat(200)))) ?? []
  expect(option?.length).toBeLessThan(140)
})
