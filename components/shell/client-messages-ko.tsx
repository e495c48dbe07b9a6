import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import messages from '@/messages/client/ko.json'

export default function Korean({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="ko" messages={messages} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  )
}
