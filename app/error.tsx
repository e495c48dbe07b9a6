'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'

type ErrorPageProps = { error: unknown; retry: () => void }

/** A page that failed: nothing is lost, try again. The error's own text is never shown. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations('errorPage')
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  const kind = digest === 'busy' || digest === 'outdated' ? digest : null
  return (
    <main id="main" tabIndex={-1} data-layout="narrow">
      <h1 className="mt-12 mb-6 font-semibold text-title">{t(kind ? `${kind}Title` : 'title')}</h1>
      <p className="mb-6">{t(kind ? `${kind}Text` : 'text')}</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => retry()}>
          {t('retry')}
        </Button>
        {/* A plain link loads the page anew, so nothing that broke in the browser is kept. */}
        <a href="/" className={buttonStyle('secondary')}>
          {t('home')}
        </a>
      </div>
      {digest && !kind && <p className="mt-8 text-quiet text-caption">{t('reference', { digest })}</p>}
    </main>
  )
}
