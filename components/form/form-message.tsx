'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'

/** Says that a form went through. */
export function FormMessage({ children }: { children?: ReactNode }) {
  const t = useTranslations('form')
  return <Notice tone="good">{children ?? t('saved')}</Notice>
}
