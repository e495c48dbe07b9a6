'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { previewImportAction, storeImportAction } from '../actions'
import { PreviewForm } from './preview-form'
import { SourceForm } from './source-form'

type ImportFlowProps = {
  owner: { id: string; name: string }
  /** something is written in the KYS, so the form asks what becomes of it */
  kysIsWritten: boolean
}

/** Text in, preview, decisions, stored: two forms on one page, which work before JavaScript has loaded. */
export function ImportFlow({ owner, kysIsWritten }: ImportFlowProps) {
  const t = useTranslations('document')
  const [previewed, sendPreview] = useActionState(previewImportAction, null)
  const [stored, sendStore] = useActionState(storeImportAction, null)
  const preview = previewed?.ok ? previewed.data : undefined
  const unstored = stored && !stored.ok ? stored : null
  const unread = previewed && !previewed.ok ? previewed : null
  if (!preview) {
    // Without JavaScript, a refusal of the second form comes back to a page that has no preview.
    return <SourceForm owner={owner.id} send={sendPreview} failure={unread ?? unstored} />
  }
  return (
    <>
      <PreviewForm
        key={preview.importId}
        owner={owner}
        kysIsWritten={kysIsWritten}
        preview={preview}
        send={sendStore}
        failure={unstored?.values?.importId === preview.importId ? unstored : null}
      />
      <Disclosure summary={t('again')} open={preview.sections.length === 0} className="mt-10">
        <SourceForm
          key={preview.importId}
          owner={owner.id}
          send={sendPreview}
          failure={null}
          text={preview.text}
        />
      </Disclosure>
    </>
  )
}
