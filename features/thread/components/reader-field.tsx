import { useTranslations } from 'next-intl'
import { Select } from '@/components/form/select'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { usePageThreads } from './page-threads'

/** Says who will read what is written; where several mentors could, the owner chooses one. */
export function ReaderField({ onChoose }: { onChoose: () => void }) {
  const t = useTranslations('thread')
  const { owner, isOwn } = useOutlinePage()
  const { partners } = usePageThreads()
  const [only, ...others] = partners
  if (!isOwn) return <p className="text-quiet text-caption">{t('onlyWith', { name: owner.name })}</p>
  if (only && others.length === 0) {
    return (
      <p className="text-quiet text-caption">
        <input type="hidden" name="reader" value={only.id} />
        {t('onlyWith', { name: only.name })} {!only.answers && t('answersLater', { name: only.name })}
      </p>
    )
  }
  const options = partners.map(({ id, name, answers }) => ({
    value: id,
    label: answers ? name : t('readsOnly', { name }),
  }))
  return (
    <Select
      name="reader"
      label={t('reader')}
      hint={t('readerHint')}
      required
      options={[{ value: '', label: t('chooseReader') }, ...options]}
      onChange={({ target }) => {
        // React resets a form after its action, and a select to the default in its markup.
        const { value } = target
        for (const option of target.options) option.defaultSelected = option.value === value
        onChoose()
      }}
    />
  )
}
