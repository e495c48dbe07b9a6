import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

/** Heads the preview and takes the focus, so that nobody has to look for what the button has done. */
export function PreviewHeading({ file, isEmpty }: { file: string | null; isEmpty: boolean }) {
  const t = useTranslations('document')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div>
      <h2 ref={heading} tabIndex={-1} className="font-semibold text-xl">
        {file ? t('previewOf', { file }) : t('preview')}
      </h2>
      {!isEmpty && <p className="mt-1 text-quiet">{t('notYet')}</p>}
    </div>
  )
}
