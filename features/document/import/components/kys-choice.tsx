import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/form/radio-group'
import { type KysMode, kysModes } from '../rules/fields'

type KysChoiceProps = { owner: string; name?: string; chosen?: KysMode }

/** Asks what happens to a KYS in which something is written already. */
export function KysChoice({ owner, name = 'kys', chosen = 'add' }: KysChoiceProps) {
  const t = useTranslations('document')
  return (
    <RadioGroup
      name={name}
      label={t('kysMode')}
      hint={t.rich('kysModeHint', {
        // A plain link, because `Link` would navigate instead of downloading.
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
      defaultValue={chosen}
    />
  )
}
