import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/form/radio-group'
import { kysModes } from '../schema/fields'

/** What becomes of a KYS in which something is written already. */
export function KysChoice({ owner }: { owner: string }) {
  const t = useTranslations('document')
  return (
    <RadioGroup
      name="kys"
      label={t('kysMode')}
      hint={t.rich('kysModeHint', {
        // No Link: it would navigate to what is a download.
        export: (words) => (
          <a
            href={`/people/${owner}/document?format=json`}
            className="text-accent underline underline-offset-4"
          >
            {words}
          </a>
        ),
      })}
      options={kysModes.map((value) => ({
        value,
        label: t(`kysModes.${value}`),
        hint: t(`kysModes.${value}Hint`),
      }))}
      defaultValue="add"
    />
  )
}
