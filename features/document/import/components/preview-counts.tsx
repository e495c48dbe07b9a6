import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { openAnswers } from '../rules/open-questions'
import type { SourcePreview } from '../rules/preview'

type PreviewCountsProps = {
  sources: SourcePreview[]
  /** id of what is asked of a document */
  questionsId: (source: number) => string
}

/** What would come in, in figures, and how many answers are still open; these lead to the first question. */
export function PreviewCounts({ sources, questionsId }: PreviewCountsProps) {
  const t = useTranslations('document')
  const read = sources.flatMap((each) => (each.kind === 'markdown' ? [each] : []))
  if (read.length === 0) return null
  const sum = (kind: 'required' | 'gap' | 'todo') => read.reduce((all, { counts }) => all + counts[kind], 0)
  const dropped = read.reduce((all, each) => all + each.dropped.length, 0)
  const open = sources.map((each) => (each.kind === 'markdown' ? openAnswers(each) : 0))
  const first = open.findIndex((count) => count > 0)
  const asked = open.reduce((a, b) => a + b, 0)
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 border-line border-b pb-3">
      {(['required', 'gap', 'todo'] as const).map((kind) => (
        <li key={kind}>{t.rich(`counts.${kind}`, { count: sum(kind), b: strong })}</li>
      ))}
      {dropped > 0 && (
        <li className="text-quiet">{t.rich('counts.dropped', { count: dropped, b: strong })}</li>
      )}
      {asked > 0 && (
        <li>
          <a href={`#${questionsId(first)}`} className="text-accent underline underline-offset-4">
            {t.rich('counts.open', { count: asked, b: strong })}
          </a>
        </li>
      )}
    </ul>
  )
}

const strong = (words: ReactNode) => <strong className="font-semibold tabular-nums">{words}</strong>
