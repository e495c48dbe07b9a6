import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { goalField, sourceField } from '../rules/fields'
import type { MarkdownPreview } from '../rules/preview'

const indents = ['', 'ml-6', 'ml-12', 'ml-16']

type GoalChoiceProps = { source: number; goals: MarkdownPreview['goals'] }

/** Which items of the goals are goals, and which only groups or steps: proposed, and for the person to say. */
export function GoalChoice({ source, goals }: GoalChoiceProps) {
  const t = useTranslations('document')
  if (goals.length === 0) return null
  return (
    <fieldset>
      <legend className="font-medium">{t('goals')}</legend>
      <p className="text-quiet text-caption">{t('goalsHint')}</p>
      <input
        type="hidden"
        name={sourceField(source, 'goals')}
        value={goals.map(({ line }) => line).join(',')}
      />
      <div className="mt-2">
        {goals.map(({ line, depth, text, proposed }) => (
          <Checkbox
            key={line}
            name={sourceField(source, goalField(line))}
            label={text}
            defaultChecked={proposed}
            className={indents[Math.min(depth, indents.length - 1)]}
          />
        ))}
      </div>
    </fieldset>
  )
}
