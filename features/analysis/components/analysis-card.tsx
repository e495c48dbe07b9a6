import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/link-button'
import { PageLink } from '@/components/ui/page-link'
import { makeCurrentAction } from '../actions'
import type { Brief } from '../rules/brief'
import { AnalysisProgress } from './analysis-progress'
import { GoalWords } from './goal-words'

type AnalysisCardProps = { ownerId: string; brief: Brief; editable: boolean }

/** One analysis in the list: what for, how far, and what can be done with it. */
export function AnalysisCard({ ownerId, brief, editable }: AnalysisCardProps) {
  const t = useTranslations('analysis')
  const address = `/people/${ownerId}/gap/${brief.id}` as const
  return (
    <li className="border-line border-b py-5 first:pt-0">
      {brief.current && (
        <p className="mb-1">
          <Badge tone="accent">{t('current')}</Badge>
        </p>
      )}
      <h2 className="font-semibold text-reading">
        <PageLink
          href={address}
          className="underline decoration-line underline-offset-4 hover:decoration-accent"
        >
          <GoalWords goals={brief.goals} />
        </PageLink>
      </h2>
      <AnalysisProgress brief={brief} className="mt-1" />
      {editable && (
        <div className="mt-2 flex flex-wrap gap-x-2">
          {!brief.current && (
            <ActionForm action={makeCurrentAction} fields={{ owner: ownerId, analysis: brief.id }}>
              <SubmitButton variant="quiet" size="small" className="-ml-2.5">
                {t('makeCurrent')}
              </SubmitButton>
            </ActionForm>
          )}
          <LinkButton
            href={`${address}/delete`}
            variant="quiet"
            size="small"
            className={brief.current ? '-ml-2.5 text-quiet' : 'text-quiet'}
          >
            {t('delete')}
          </LinkButton>
        </div>
      )}
    </li>
  )
}
