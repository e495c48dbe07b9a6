import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox } from '@/components/form/checkbox'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextLink } from '@/components/ui/text-link'
import type { Beginning } from '@/features/framework/queries/editions'
import type { Node } from '@/features/outline/model/rules/outline'
import { createAnalysisAction } from '../actions'
import { goalField } from '../rules/goals'

type NewAnalysisFormProps = {
  ownerId: string
  /** goals of the KYS to choose from */
  goals: Node[]
  /** how many further goals the page has no room for */
  otherGoals: number
  /** the one that is ticked to begin with */
  chosen: string | undefined
  /** the framework that it begins from */
  beginning: Beginning | null
}

/** Begins a gap analysis: goals ticked, written, or both. Works before JavaScript has loaded. */
export function NewAnalysisForm({ ownerId, goals, otherGoals, chosen, beginning }: NewAnalysisFormProps) {
  const t = useTranslations('analysis')
  return (
    <ActionForm
      action={createAnalysisAction}
      label={t('new')}
      fields={{ owner: ownerId, framework: beginning?.edition }}
    >
      {beginning && <p>{t('fromFramework', { name: beginning.name, count: beginning.competencies })}</p>}
      {goals.length > 0 ? (
        <fieldset>
          <legend className="font-medium">{t('chooseGoals')}</legend>
          <p className="text-quiet text-caption">{t('chooseGoalsHint')}</p>
          <div className="mt-2">
            {goals.map((goal) => (
              <Checkbox
                key={goal.id}
                name={goalField(goal.id)}
                label={goal.text}
                defaultChecked={goal.id === chosen || goals.length === 1}
              />
            ))}
          </div>
          {otherGoals > 0 && (
            <p className="mt-2 text-quiet text-caption">{t('otherGoals', { count: otherGoals })}</p>
          )}
        </fieldset>
      ) : (
        <p className="text-quiet">
          {t.rich('noGoals', {
            kys: (words) => <TextLink href={`/people/${ownerId}/kys`}>{words}</TextLink>,
          })}
        </p>
      )}
      <TextArea
        name="wording"
        label={t('wording')}
        hint={t('wordingHint')}
        optional={goals.length > 0}
        rows={2}
        maxLength={2000}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton>{t('begin')}</SubmitButton>
        {!beginning && (
          <TextLink alone href="/frameworks">
            {t('beginFromFramework')}
          </TextLink>
        )}
      </div>
    </ActionForm>
  )
}
