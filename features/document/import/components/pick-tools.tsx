import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { ChevronRight } from '@/components/ui/icons'
import { backAgain, sourceField, targetField } from '../rules/fields'
import type { DestinationOption } from '../rules/preview-places'
import { holderWords } from './holder-words'

/** Shows the boxes of the lines while the tools are open, also before JavaScript has loaded. */
export const pickStyle = '[&_.pick]:hidden peer-open:[&_.pick]:inline-block'

type PickToolsProps = {
  source: number
  group: number
  destinations: DestinationOption[]
  /** how many analyses the document has */
  analyses: number
  /** some of the lines were sent where they are, and can go back */
  hasSent: boolean
  isHidden: boolean
  /** lines were picked or sent just now, so there may be more to send */
  isOpen: boolean
  children: ReactNode
}

/**
 * Sends picked lines of a document elsewhere. There is one for all parts of the document, because each would
 * repeat the list of headings; it is folded, because a long document has hundreds of lines.
 *
 * @param props.children one element with the lines, styled with `pickStyle`
 */
export function PickTools({
  source,
  group,
  destinations,
  analyses,
  hasSent,
  isHidden,
  isOpen,
  children,
}: PickToolsProps) {
  const t = useTranslations('document')
  if (isHidden) return children
  const options = [
    { value: '', label: t('sendNowhere') },
    ...(hasSent ? [{ value: backAgain, label: t('sendBack') }] : []),
    ...destinations.map(({ to, kind, analysis, words }) => ({
      value: to,
      label: `${holderWords(t, analysis, analyses)} · ${words ?? t(to === 'top' ? 'placeTop' : `places.${kind}`)}`,
    })),
  ]
  return (
    <>
      <details open={isOpen} className="peer group">
        <summary className="inline-flex min-h-9 list-none items-center gap-1.5 text-accent text-caption">
          <ChevronRight className="size-4 shrink-0 transition-transform group-open:rotate-90" />
          {t('sendLines')}
        </summary>
        <p className="pb-1 text-quiet text-caption">{t('sendLinesHint')}</p>
      </details>
      {children}
      <div className="sticky bottom-0 hidden flex-wrap items-end gap-3 border-line border-b bg-paper py-3 peer-open:flex">
        <Select
          name={sourceField(source, targetField(group))}
          label={t('sendTo')}
          options={options}
          defaultValue=""
          className="min-w-60 flex-1"
        />
        <SubmitButton name="intent" value="preview" variant="secondary">
          {t('send')}
        </SubmitButton>
      </div>
    </>
  )
}
