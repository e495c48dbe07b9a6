import { useTranslations } from 'next-intl'
import { FieldFrame } from '@/components/form/field'
import { useField } from '@/components/form/use-field'

/** Names and types of what can be read; a file is read by its content, whatever it is called. */
const accepted =
  '.md,.markdown,.txt,.json,.html,.htm,.opml,.csv,.tsv,.docx,.zip,text/markdown,text/plain,text/html,text/csv,text/tab-separated-values,text/x-opml,application/json,application/zip,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Chooses documents; files can be dropped on it as well. */
export function FileInput({ hint }: { hint: string }) {
  const t = useTranslations('document')
  const { id, error, control } = useField('file', true)
  return (
    <FieldFrame id={id} error={error} name="file" label={t('file')} hint={hint} optional>
      <input
        {...control}
        type="file"
        multiple
        accept={accepted}
        className="block w-full rounded-md border border-control border-dashed bg-raised p-3 text-quiet file:mr-3 file:min-h-9 file:rounded-md file:border file:border-control file:bg-raised file:px-3 file:text-ink"
      />
    </FieldFrame>
  )
}
