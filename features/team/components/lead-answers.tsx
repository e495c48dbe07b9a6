import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { cn } from '@/lib/cn'
import { answerLeadAction } from '../actions'
import type { Member } from '../queries/teams'

type LeadAnswersProps = { teamId: string; leads: readonly Member[] }

/** Says which leads see what the viewer has opened, with a button to open or close it for each. */
export function LeadAnswers({ teamId, leads }: LeadAnswersProps) {
  const t = useTranslations('team.readers')
  return (
    <div className="mt-4">
      <h3 className="font-semibold">{t('title')}</h3>
      {leads.length === 0 && <p className="text-quiet">{t('nobody')}</p>}
      <ul className="mt-2 space-y-2">
        {leads.map((lead) => (
          <li
            key={lead.id}
            className={cn('space-y-2', isAsked(lead) && 'rounded-md bg-accent-soft px-4 py-3')}
          >
            <p className="break-words">{t(lead.seen, { name: lead.name })}</p>
            <Answers teamId={teamId} lead={lead} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const isAsked = ({ seen }: Member) => seen === 'new' || seen === 'kept'

function Answers({ teamId, lead: { id, name, seen } }: { teamId: string; lead: Member }) {
  const t = useTranslations('team.readers')
  const words = {
    new: { yes: t('openToo', { name }), no: t('stayClosed') },
    kept: { yes: t('keep'), no: t('close', { name }) },
    open: { yes: null, no: t('close', { name }) },
    closed: { yes: t('openToo', { name }), no: null },
  }[seen]
  const labels = {
    yes: seen === 'kept' ? t('keepOf', { name }) : undefined,
    no: seen === 'new' ? t('stayClosedOf', { name }) : undefined,
  }
  return (
    <ActionForm action={answerLeadAction} className="print:hidden" fields={{ team: teamId, lead: id }}>
      <div className="flex flex-wrap gap-3">
        {(['yes', 'no'] as const).map(
          (open) =>
            words[open] && (
              <SubmitButton
                key={open}
                name="open"
                value={open}
                size="small"
                variant="secondary"
                aria-label={labels[open]}
              >
                {words[open]}
              </SubmitButton>
            ),
        )}
      </div>
    </ActionForm>
  )
}
