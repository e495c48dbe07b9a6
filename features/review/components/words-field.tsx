import { useTranslations } from 'next-intl'
import { RareTextArea } from '@/components/form/rare-form'
import { wordsLimit } from '../rules/verdict'
import { KeptWords } from './kept-words'

type WordsFieldProps = {
  label: string
  /** whose words they are and what for, and what changes once they were sent */
  kept: { scope: string; since: string }
}

/** What somebody adds to a request or an answer. */
export function WordsField({ label, kept }: WordsFieldProps) {
  const t = useTranslations('review')
  return (
    <KeptWords {...kept}>
      <RareTextArea
        name="words"
        label={label}
        hint={t('wordsHint', { count: wordsLimit })}
        optional
        autoComplete="off"
      />
    </KeptWords>
  )
}
