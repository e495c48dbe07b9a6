import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Note } from '../rules/converted'

type ConversionNotesProps = { files: { file: string | null; notes: Note[] }[] }

/** How documents in other forms were read, and what of them is no content. */
export function ConversionNotes({ files }: ConversionNotesProps) {
  const t = useTranslations('document.conversion')
  if (files.length === 0) return null
  return (
    <Notice live={false} className="mb-6">
      <p className="font-medium">{t('title')}</p>
      <dl className="mt-1">
        {files.map(({ file, notes }, index) => (
          // Several may have the same name, and their order does not change.
          <div key={`${file}-${index.toString()}`}>
            <dt className="break-all">{file ?? t('pasted')}</dt>
            {notes.map(({ about, words }) => (
              <dd key={`${about} ${words}`} className="wrap-anywhere text-quiet">
                {t(about, { words })}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Notice>
  )
}
