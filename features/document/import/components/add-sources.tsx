import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Disclosure } from '@/components/ui/disclosure'
import { FileInput } from './file-input'

/** Takes further documents into the same import. @property text what was pasted and refused */
export function AddSources({ text }: { text?: string }) {
  const t = useTranslations('document')
  return (
    <Disclosure summary={t('addSources')} open={Boolean(text)}>
      <div className="space-y-4">
        <TextArea name="text" label={t('moreText')} rows={6} defaultValue={text} spellCheck={false} />
        <FileInput hint={t('moreFilesHint')} />
        <SubmitButton name="intent" value="preview" variant="secondary">
          {t('addSourcesSend')}
        </SubmitButton>
      </div>
    </Disclosure>
  )
}
