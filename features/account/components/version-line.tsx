import { useTranslations } from 'next-intl'
import { startedFrom } from '@/lib/commit'
import { productVersion } from '@/lib/version'

/** What runs here, for whoever reports something. */
export function VersionLine() {
  const t = useTranslations('settings')
  const commit = startedFrom()
  return (
    <footer className="text-caption text-quiet">
      {t('version', { version: commit ? `${productVersion} (${commit})` : productVersion })}
    </footer>
  )
}
