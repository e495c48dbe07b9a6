import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import type { ImportPreview } from '../rules/import/preview'
import { goalField } from '../schema/fields'

const indents = ['', 'ml-6', 'ml-12', 'ml-16']

/** Which items of the goals are goals, and which only groups or steps: proposed, and for the person to say. */
export function GoalChoice({ goals }: { goals: ImportPreview['goals'] }) {
  const t = useTranslations('document')
  if (goals.length === 0) return null
  return (
    <fieldset>
      <legend className="font-medium">{t('goals')}</legend>
      <p className="text-quiet text-sm">{t('goalsHint')}</p>
      <div className="mt-2">
        {goals.map(({ path, depth, text, proposed }) => (
          <Checkbox
            key={path}
            name={goalField(path)}
            label={text}
            defaultChecked={proposed}
            className={indents[Math.min(depth, indents.length - 1)]}
          />
        ))}
      </div>
    </fieldset>
  )
}
