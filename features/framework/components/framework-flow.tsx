'use client'

import { useTranslations } from 'next-intl'
import { useSend } from '@/components/form/use-send'
import { Disclosure } from '@/components/ui/disclosure'
import { previewFrameworkAction, storeFrameworkAction } from '../actions'
import { LadderForm } from './ladder-form'
import { LadderPreview } from './ladder-preview'

type FrameworkFlowProps = {
  /** who makes it, whose words are kept until it is stored */
  me: string
  /** of which it is to be a new edition, and what that is called */
  framework?: string
  name?: string
}

/** Takes a ladder, shows what was understood, then stores: two forms, which work before JavaScript has loaded. */
export function FrameworkFlow({ me, framework, name }: FrameworkFlowProps) {
  const t = useTranslations('frameworks.new')
  const { result, failure: unread, send: sendPreview } = useSend(previewFrameworkAction)
  const { failure: unstored, send: sendStore } = useSend(storeFrameworkAction)
  const preview = result?.ok ? result.data : undefined
  // Without JavaScript, a refusal of the second form comes back to a page that has no preview.
  if (!preview)
    return <LadderForm me={me} send={sendPreview} failure={unread ?? unstored} framework={framework} />
  return (
    <>
      <LadderPreview
        key={preview.id}
        preview={preview}
        send={sendStore}
        failure={unstored}
        framework={framework}
        name={name}
      />
      <Disclosure summary={t('again')} className="mt-10">
        <LadderForm
          key={preview.id}
          me={me}
          send={sendPreview}
          failure={unread}
          framework={framework}
          text={preview.text}
        />
      </Disclosure>
    </>
  )
}
