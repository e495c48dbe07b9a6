import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { ForgetDraft } from '@/features/document/import/components/forget-draft'
import { UndoImport } from './undo-import'

type ImportNoticeProps = {
  owner: string
  /** the address's query, as it came: `imported` is the number of items, `from` and `to` are revisions */
  query: Record<string, unknown>
  /** the page is that of an analysis, and something may have come to the KYS as well */
  isAnalysis?: boolean
}

/** Says what an import has stored, and takes it back. Shows nothing on other visits. */
export function ImportNotice({ owner, query, isAnalysis = false }: ImportNoticeProps) {
  const t = useTranslations('document')
  const [count, from, to] = [query.imported, query.from, query.to].map((value) =>
    typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null,
  )
  if (count === null || count === undefined) return null
  return (
    <Notice tone="good" className="mb-6">
      <p>{t('stored', { count })}</p>
      {isAnalysis && (
        <p className="mt-1">
          {t.rich('storedKys', {
            kys: (words) => <TextLink href={`/people/${owner}/kys`}>{words}</TextLink>,
          })}
        </p>
      )}
      {from && to && (
        <>
          <p className="mt-1 text-quiet text-caption">{t('storedUndo')}</p>
          <UndoImport owner={owner} from={from} to={to} />
        </>
      )}
      <ForgetDraft owner={owner} />
    </Notice>
  )
}
