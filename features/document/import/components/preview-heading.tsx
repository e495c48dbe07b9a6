import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

type PreviewHeadingProps = {
  file: string | null
  isEmpty: boolean
  /** what takes the focus: `heading`, the id of another element, or nothing in the preview */
  focus: string | null
}

/** Heads the preview and takes the focus, so that nobody has to look for what the button has done. */
export function PreviewHeading({ file, isEmpty, focus }: PreviewHeadingProps) {
  const t = useTranslations('document')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focus === null) return
    const element =
      focus === 'heading' ? heading.current : (document.getElementById(focus) ?? heading.current)
    element?.focus()
  }, [focus])
  return (
    <div>
      <h2 ref={heading} tabIndex={-1} className="break-all font-semibold text-reading">
        {file ? t('previewOf', { file }) : t('preview')}
      </h2>
      {!isEmpty && <p className="mt-1 text-quiet">{t('notYet')}</p>}
    </div>
  )
}
