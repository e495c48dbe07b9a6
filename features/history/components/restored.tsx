import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { Answer } from './answer'

/** Says that something came back, and leads to where it is. @param back as the address has it */
export function BroughtBack({ owner, back }: { owner: string; back: unknown }) {
  const t = useTranslations('history')
  const shell = useTranslations('shell')
  if (back === undefined) return null
  return (
    <Answer key={String(back)}>
      <Notice tone="good">
        <p>{t('broughtBack')}</p>
        <p className="mt-1 flex flex-wrap gap-x-5">
          <TextLink href={`/people/${owner}/kys`}>{shell('kys')}</TextLink>
          <TextLink href={`/people/${owner}/gap`}>{shell('gap')}</TextLink>
        </p>
      </Notice>
    </Answer>
  )
}
