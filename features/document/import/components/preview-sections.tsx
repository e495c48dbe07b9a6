import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/lib/cn'
import { pickField, pickGroups, sourceField } from '../rules/fields'
import type { MarkdownPreview } from '../rules/preview'
import { holderWords } from './holder-words'
import { PickTools, pickStyle } from './pick-tools'
import { RowSettings } from './row-settings'
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
  const settings = new Map(
    preview.tables.flatMap(({ state, settings }) => (state === 'take' ? settings : [])),
  )
  const shown = preview.sections.flatMap(({ lines: numbers }) => numbers)
  return (
    <div>
      <PickTools
        source={source}
        group={pickGroups.kept}
        destinations={preview.destinations}
        analyses={preview.analyses.length}
        hasSent={shown.some((line) => sent.has(line))}
        isOpen={preview.moved !== null || preview.picked.length > 0}
        isHidden={!shown.some((line) => starts.has(line))}
      >
        <div className={cn('space-y-5', pickStyle)}>
          {preview.sections.map(({ kind, analysis, lines: numbers, words }) => {
            const isPlain = kind === 'other' || kind === 'part'
            const heading = `to-${source}-${numbers[0]}`
            return (
              // No landmarks: there would be a dozen a document, and the same ones in each.
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields that are answered together
              <div role="group" key={numbers[0]} aria-labelledby={isPlain ? undefined : heading}>
                <Title id={heading} className="flex flex-wrap items-center gap-x-2 font-medium">
                  <Badge tone={isPlain ? 'plain' : 'accent'}>
                    {holderWords(t, analysis, preview.analyses.length)}
                  </Badge>
                  {t(`places.${kind}`)}
                </Title>
                <SourceLines
                  numbers={numbers}
                  lines={lines}
                  words={new Map(words)}
                  pick={(line) =>
                    starts.has(line) ? sourceField(source, pickField(pickGroups.kept, line)) : null
                  }
                  picked={preview.picked}
                  idOf={(line) => (line === preview.moved ? `moved-${source}` : undefined)}
                  note={(line) => {
                    const set = words.length > 0 ? settings.get(line) : undefined
                    if (!sent.has(line) && !set) return null
                    return (
                      <>
                        {sent.has(line) && <Badge tone="accent">{t('sentHere')}</Badge>}
                        {set && <RowSettings kind={kind} settings={set} />}
                      </>
                    )
                  }}
                />
              </div>
            )
          })}
        </div>
      </PickTools>
    </div>
  )
}
