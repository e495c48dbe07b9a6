import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { SubmitButton } from '@/components/form/submit-button'
import { leftOverField, sourceField } from '../rules/fields'
import type { MarkdownPreview } from '../rules/preview'

type LeftOversProps = { source: number; preview: MarkdownPreview; lines: string[] }

/** What tools and templates left in a document: kept in its place, unless the person leaves it out. */
export function LeftOvers({ source, preview: { leftOvers }, lines }: LeftOversProps) {
  const t = useTranslations('document')
  if (leftOvers.length === 0) return null
  return (
    <fieldset>
      <legend className="font-medium">{t('leftOvers')}</legend>
      <p className="text-quiet text-caption">{t('leftOversHint')}</p>
      <input
        type="hidden"
        name={sourceField(source, 'leftOvers')}
        value={leftOvers.map(({ lines: [first] }) => first).join(',')}
      />
      <div className="mt-2">
        {leftOvers.map(({ what, lines: [first = 0], taken }) => (
          <Checkbox
            key={first}
            name={sourceField(source, leftOverField(first))}
            label={t(`leftOver.${what}`, { line: first })}
            hint={(lines[first - 1] ?? '').trim()}
            defaultChecked={taken}
          />
        ))}
      </div>
      <SubmitButton name="intent" value="preview" variant="secondary" size="small" className="mt-2">
        {t('leftOversShow')}
      </SubmitButton>
    </fieldset>
  )
}
