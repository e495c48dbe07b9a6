import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { PreviewSection } from '../rules/import/preview'
import { SourceLines } from './source-lines'

type PreviewSectionsProps = {
  sections: PreviewSection[]
  /** the source, line by line */
  lines: string[]
}

/** Where every line goes, section by section in the document's order. */
export function PreviewSections({ sections, lines }: PreviewSectionsProps) {
  const t = useTranslations('document')
  return (
    <div className="space-y-5">
      {sections.map(({ kind, inAnalysis, lines: numbers }) => {
        const isPlain = kind === 'other' || kind === 'part'
        return (
          <section key={numbers[0]} aria-labelledby={`to-${numbers[0]}`}>
            <h3 id={`to-${numbers[0]}`} className="flex flex-wrap items-center gap-x-2 font-medium">
              <Badge tone={isPlain ? 'plain' : 'accent'}>{t(inAnalysis ? 'analysis' : 'kys')}</Badge>
              {t(`places.${kind}`)}
            </h3>
            <SourceLines numbers={numbers} lines={lines} />
          </section>
        )
      })}
    </div>
  )
}
