import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { MarkdownPreview } from '../rules/import/preview'
import { pickField, sourceField } from '../schema/fields'
import { PickTools, pickStyle } from './pick-tools'
import { SourceLines } from './source-lines'

type PreviewSectionsProps = {
  source: number
  preview: MarkdownPreview
  /** the source, line by line */
  lines: string[]
  /** element of the headings: below that of a document where there are several */
  title: 'h3' | 'h4'
}

/** Where every line goes, section by section in the document's order; and how to send it elsewhere. */
export function PreviewSections({ source, preview, lines, title: Title }: PreviewSectionsProps) {
  const t = useTranslations('document')
  const starts = new Set(preview.starts)
  const sent = new Map(preview.sent)
  return (
    <div className="space-y-5">
      {preview.sections.map(({ kind, inAnalysis, lines: numbers }, group) => {
        const isPlain = kind === 'other' || kind === 'part'
        const heading = `to-${source}-${numbers[0]}`
        const place = `${t(inAnalysis ? 'analysis' : 'kys')} · ${t(`places.${kind}`)}`
        const canPick = numbers.some((line) => starts.has(line))
        return (
          <section key={numbers[0]} aria-labelledby={heading}>
            <Title id={heading} className="flex flex-wrap items-center gap-x-2 font-medium">
              <Badge tone={isPlain ? 'plain' : 'accent'}>{t(inAnalysis ? 'analysis' : 'kys')}</Badge>
              {t(`places.${kind}`)}
            </Title>
            <PickTools
              source={source}
              group={group}
              place={place}
              destinations={preview.destinations}
              hasSent={numbers.some((line) => sent.has(line))}
              isHidden={!canPick}
            >
              <SourceLines
                numbers={numbers}
                lines={lines}
                className={pickStyle}
                pick={(line) => (starts.has(line) ? sourceField(source, pickField(group, line)) : null)}
                idOf={(line) => (line === preview.moved ? `moved-${source}` : undefined)}
                note={(line) => sent.has(line) && <Badge tone="accent">{t('sentHere')}</Badge>}
              />
            </PickTools>
          </section>
        )
      })}
    </div>
  )
}
