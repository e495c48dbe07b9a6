import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { FieldFrame } from '@/components/form/field'
import { useField } from '@/components/form/use-field'
import { Notice } from '@/components/ui/notice'
import { maxJsonUploadBytes } from '@/features/document/format/rules/limits'

/**
 * Chooses a JSON file; removes one that is too large at once, because its request would be cut off unread.
 */
export function JsonFileInput() {
  const t = useTranslations('document.json')
  const { id, error, control } = useField('file', true)
  const [isTooLarge, setTooLarge] = useState(false)

  function weigh({ target }: ChangeEvent<HTMLInputElement>) {
    const isLarge = (target.files?.[0]?.size ?? 0) > maxJsonUploadBytes
    if (isLarge) target.value = ''
    setTooLarge(isLarge)
  }

  return (
    <>
      <FieldFrame id={id} error={error} name="file" label={t('file')} hint={t('fileHint')}>
        <input
          {...control}
          type="file"
          required
          accept=".json,application/json"
          onChange={weigh}
          className="block w-full rounded-md border border-control border-dashed bg-raised p-3 text-quiet file:mr-3 file:min-h-9 file:rounded-md file:border file:border-control file:bg-raised file:px-3 file:text-ink"
        />
      </FieldFrame>
      {isTooLarge && <Notice tone="warn">{t('tooLarge')}</Notice>}
    </>
  )
}
