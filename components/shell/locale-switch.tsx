import { useLocale, useTranslations } from 'next-intl'
import { buttonStyle } from '@/components/ui/button-style'

/** Offers the other language in its own words; works without JavaScript. */
export function LocaleSwitch({ action }: { action: (form: FormData) => Promise<void> }) {
  const t = useTranslations('shell')
  const other = useLocale() === 'ko' ? 'en' : 'ko'
  return (
    <form action={action}>
      <button
        type="submit"
        name="locale"
        value={other}
        lang={other}
        className={buttonStyle('quiet', 'small', 'min-h-11')}
      >
        {t('otherLocale')}
      </button>
    </form>
  )
}
