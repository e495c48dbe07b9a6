import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/form/text-area'
import { wordsLimit } from '../schema'

/** What somebody adds to a request or an answer. */
export function WordsField({ label, hint }: { label: string; hint?: string }) {
  const t = useTranslations('review')
  return (
    <TextArea
      name="words"
      label={label}
      hint={hint ?? t('wordsHint', { count: wordsLimit })}
      optional
      autoComplete="off"
    />
  )
}
