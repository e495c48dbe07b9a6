import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { LinkButton } from '@/components/ui/link-button'
import { deleteAnalysisAction } from '../actions'
import type { Loss } from '../queries/pages'
import { GoalWords } from './goal-words'

const counted = ['required', 'state', 'gap', 'state_gap', 'todo', 'other'] as const

/** The question before an analysis goes: which one, and how much is in it. */
export function DeleteAnalysis({ loss }: { loss: Loss }) {
  const t = useTranslations('analysis')
  const words = useTranslations('sections')
  const { owner, brief, written, threads } = loss
  const list = `/people/${owner.id}/gap` as const
  const items = counted.flatMap((kind) => {
    const count = written.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.items, 0)
    return count > 0 ? [{ kind, count }] : []
  })
  return (
    <>
      <p className="font-semibold text-reading">
        <GoalWords goals={brief.goals} />
      </p>
      <p className="mt-4">{t(items.length > 0 || threads > 0 ? 'deleteLoses' : 'deleteEmpty')}</p>
      <ul className="mt-2 list-disc pl-5">
        {items.map(({ kind, count }) => (
          <li key={kind}>{t('deleteCount', { kind: words(`${kind}.title`), count })}</li>
        ))}
        {threads > 0 && <li>{t('deleteThreads', { count: threads })}</li>}
      </ul>
      <p className="mt-4 text-quiet">
        {t.rich('deleteAdvice', {
          export: (text) => (
            <a
              href={`/people/${owner.id}/document?format=json`}
              download
              className="text-accent underline underline-offset-4"
            >
              {text}
            </a>
          ),
        })}
      </p>
      <ActionForm
        action={deleteAnalysisAction}
        className="mt-6"
        fields={{ owner: owner.id, analysis: brief.id }}
      >
        <div className="flex flex-wrap gap-3">
          <SubmitButton variant="danger">{t('deleteConfirm')}</SubmitButton>
          <LinkButton href={list}>{t('keep')}</LinkButton>
        </div>
      </ActionForm>
    </>
  )
}
