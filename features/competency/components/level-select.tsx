'use client'

import { useTranslations } from 'next-intl'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { useDispatch, useMounted } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import type { Level, LevelKind } from '@/lib/outline-kinds'
import { levelKey, levels } from '../rules/levels'
import { setLevel } from '../rules/operations'

type LevelSelectProps = {
  competency: { id: string; text: string }
  kind: LevelKind
  value: Level | null
  editable: boolean
}

/** One level of a competency in words; only a person's choice ever sets it. */
export function LevelSelect({ competency, kind, value, editable }: LevelSelectProps) {
  const t = useTranslations('competency')
  const words = useTranslations('levels')
  const dispatch = useDispatch()
  const mounted = useMounted()
  const word = words(levelKey(value))
  if (!editable) return <span className={cn(value === null && 'text-quiet')}>{word}</span>
  return (
    <select
      aria-label={t(kind === 'self' ? 'selfOf' : 'targetOf', { name: firstWords(competency.text) })}
      value={value ?? ''}
      disabled={!mounted}
      onChange={(event) => {
        const chosen = event.target.value
        dispatch(setLevel(competency.id, kind, chosen === '' ? null : (Number(chosen) as Level)))
      }}
      className={cn(
        'field-sizing-content min-h-7 max-w-full cursor-pointer rounded border disabled:opacity-100 border-transparent bg-transparent px-0.5 text-caption hover:border-control focus-visible:border-control print:appearance-none',
        value === null ? 'text-quiet' : 'font-medium text-ink',
      )}
    >
      <option value="">{words('none')}</option>
      {levels.map((level) => (
        <option key={level} value={level}>
          {words(level)}
        </option>
      ))}
    </select>
  )
}
