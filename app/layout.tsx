import './globals.css'

import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/shell/client-messages'
import { LateSheets, WholeSheet } from '@/components/shell/late-sheets'
import { Finder } from '@/features/find/components/finder'
import { earlyClickScript } from '@/lib/early-click'
import { returningHeader } from '@/lib/letters-cookie'
import { nonceHeader } from '@/lib/security-headers'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#181a1a' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app')
  return {
    title: { template: `%s · ${t('name')}`, default: t('name') },
    description: t('description'),
    icons: { icon: '/favicon.svg' },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

/** The language comes from a cookie, so every page is dynamic; the nonce requires that anyway. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, timeZone, t, head] = await Promise.all([
    getLocale(),
    getTimeZone(),
    getTranslations('shell'),
    headers(),
  ])
  const isMac = /Macintosh|iPhone|iPad/.test(head.get('user-agent') ?? '')
  return (
    <html lang={locale} data-keys={isMac ? 'mac' : undefined}>
      <body>
        <script
          nonce={head.get(nonceHeader) ?? undefined}
          // Browsers hide a nonce from scripts, and so from React's comparison.
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of our own, in which nothing is put
          dangerouslySetInnerHTML={{ __html: earlyClickScript }}
        />
        <LateSheets returning={head.get(returningHeader) === '1'} />
        <noscript>
          <WholeSheet />
        </noscript>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
        >
          {t('skip')}
        </a>
        <ClientMessages locale={locale} timeZone={timeZone}>
          {children}
          <Finder />
        </ClientMessages>
      </body>
    </html>
  )
}
