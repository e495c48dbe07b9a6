import { useTranslations } from 'next-intl'
import { Search } from '@/components/ui/icons'

/**
 * Opens the search of the whole site, which waits for a click on what bears `data-find`; it needs no script of its
 * own.
 *
 * @param personId who is signed in
 */
export function FindButton({ personId }: { personId: string }) {
  const t = useTranslations('find')
  return (
    <button
      type="button"
      data-find={personId}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-md text-caption text-quiet hover:text-ink noscript:hidden md:min-h-8 md:w-42 md:justify-start md:border md:border-line md:bg-raised md:px-2.5 md:pointer-coarse:min-h-11"
    >
      <Search className="size-5 md:size-4" />
      <span className="max-md:sr-only">{t('button')}</span>
      <kbd aria-hidden className="ms-auto font-sans max-md:hidden pointer-coarse:hidden">
        <span className="in-data-[keys=mac]:hidden">Ctrl K</span>
        <span className="hidden in-data-[keys=mac]:inline">⌘K</span>
      </kbd>
    </button>
  )
}
