import { useEffect, useRef } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { Notice } from '@/components/ui/notice'
import { useWords } from '@/lib/i18n/use-words'
import type { Suggestion } from '../rules/suggestion'
import { useSuggestions } from './page-suggestions'

type SlotNewsProps = { slot: string; shown: readonly Suggestion[]; className?: string }

/** The result of the last answer that was given here; takes the focus, because the form is gone. */
export function SlotNews({ slot, shown, className }: SlotNewsProps) {
  const t = useWords('suggestion')
  const errorText = useErrorText()
  const { result = null, failure = null } = useSuggestions() ?? {}
  const told = useRef(result)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (told.current === result) return
    told.current = result
    box.current?.focus({ preventScroll: true })
  }, [result])

  if (result?.ok && result.data?.slot === slot) {
    const { answer, kind } = result.data
    return (
      <div ref={box} tabIndex={-1} className={className}>
        <Notice tone="good">{t(answer === 'decline' ? 'declinedNews' : `${kind}.accepted`)}</Notice>
      </div>
    )
  }
  // The form shows its own refusal, unless it is gone because another tab has answered.
  const values = failure?.values
  if (!failure || values?.slot !== slot || shown.some(({ id }) => id === values.suggestion)) return null
  return (
    <div ref={box} tabIndex={-1} className={className}>
      <Notice tone="danger" title={errorText(failure.code)}>
        {values.text && (
          <p className="whitespace-pre-wrap">
            {t('typed')} {values.text}
          </p>
        )}
      </Notice>
    </div>
  )
}
