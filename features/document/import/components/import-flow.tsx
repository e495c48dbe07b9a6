'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSend } from '@/components/form/use-send'
import { Disclosure } from '@/components/ui/disclosure'
import { ConversionNotes } from '@/features/document/conversion/components/conversion-notes'
import { previewImportAction, storeImportAction } from '../actions'
import type { ImportPreview } from '../rules/preview'
import { PreviewForm } from './preview-form'
import { SourceForm } from './source-form'
import type { Home } from './source-part'
import { useForms } from './use-forms'

/** Takes documents, shows a preview, then stores: two forms, which work before JavaScript has loaded. */
export function ImportFlow(home: Home) {
  const t = useTranslations('document')
  const { readHere, prepare } = useForms()
  const {
    result: previewed,
    failure: unread,
    send: sendPreview,
  } = useSend(previewImportAction, undefined, prepare)
  const {
    result: stored,
    failure: unstored,
    send: sendStore,
  } = useSend(storeImportAction, undefined, prepare)
  const preview = useLatest(previewed?.ok ? previewed.data : undefined, stored?.ok ? stored.data : undefined)
  if (!preview) {
    // Without JavaScript, a refusal of the second form comes back to a page that has no preview.
    return <SourceForm owner={home.owner.id} send={sendPreview} failure={unread ?? unstored} />
  }
  const [only, ...others] = preview.sources
  const files = preview.sources.map(({ file }) => file)
  return (
    <>
      <ConversionNotes files={[...readHere.filter(({ file }) => files.includes(file)), ...preview.readAs]} />
      <PreviewForm
        key={preview.importId}
        home={home}
        preview={preview}
        send={sendStore}
        failure={unstored?.values?.importId === preview.importId ? unstored : null}
      />
      {only?.kind === 'markdown' && others.length === 0 && (
        <Disclosure summary={t('again')} open={only.sections.length === 0} className="mt-10">
          <SourceForm
            key={preview.importId}
            owner={home.owner.id}
            send={sendPreview}
            failure={unread}
            text={only.text}
          />
        </Disclosure>
      )}
    </>
  )
}

/** The latest preview, kept when a later answer is a refusal; ids of imports sort by time. */
function useLatest(...previews: (ImportPreview | undefined)[]): ImportPreview | undefined {
  const [kept, keep] = useState<ImportPreview>()
  const latest = [kept, ...previews].reduce((a, b) => ((b?.importId ?? '') > (a?.importId ?? '') ? b : a))
  if (latest !== kept) keep(latest)
  return latest
}
