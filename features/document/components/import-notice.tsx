import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { ForgetDraft } from './forget-draft'

type ImportNoticeProps = {
  owner: string
  /** the address's `imported`, as it came: number of items */
  imported: string | string[] | undefined
  /** the analysis that the import made, if it made one */
  analysis?: string
}

/** Says what an import has stored, and how to take it back. Shows nothing on other visits. */
export function ImportNotice({ owner, imported, analysis }: ImportNoticeProps) {
  const t = useTranslations('document')
  const count = typeof imported === 'string' && /^\d{1,5}$/.test(imported) ? Number(imported) : null
  if (count === null) return null
  return (
    <Notice tone="good" className="mb-6">
      <p>{t('stored', { count })}</p>
      {analysis && (
        <p className="mt-1">
          {t.rich('undo', {
            kys: (words) => <TextLink href={`/people/${owner}/kys`}>{words}</TextLink>,
            undo: (words) => <TextLink href={`/people/${owner}/gap/${analysis}/delete`}>{words}</TextLink>,
          })}
        </p>
      )}
      <ForgetDraft owner={owner} />
    </Notice>
  )
}
