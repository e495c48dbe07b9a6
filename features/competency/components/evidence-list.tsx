'use client'

import { useTranslations } from 'next-intl'
import { X } from '@/components/ui/icons'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { useDispatch, useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import { addEvidence, setEvidence } from '../rules/operations'
import { QuickAdd } from './quick-add'

type EvidenceListProps = {
  competency: Node
  evidence: Outline['evidence']
  editable: boolean
}

/** What shows that one has a competency: text and addresses. */
export function EvidenceList({ competency, evidence, editable }: EvidenceListProps) {
  const t = useTranslations('competency')
  const now = useOutlineNow()
  const dispatch = useDispatch()
  return (
    <>
      {evidence.length > 0 && (
        <ul aria-label={t('evidenceOf', { name: firstWords(competency.text) })} className="space-y-0.5">
          {evidence.map((row) => (
            <li key={row.id} className="flex items-start gap-1">
              <span className="markdown min-w-0 flex-1">
                <RenderedText text={row.text} />
              </span>
              {editable && (
                <button
                  type="button"
                  aria-label={t('removeEvidence', { text: firstWords(row.text) })}
                  onClick={() => dispatch(setEvidence(row, null))}
                  className="inline-flex size-6 shrink-0 items-center justify-center rounded text-quiet hover:bg-sunken hover:text-ink print:hidden"
                >
                  <X className="size-3.5" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <QuickAdd
          label={t('addEvidence')}
          name={t('addEvidenceOf', { name: firstWords(competency.text) })}
          onAdd={(text) => dispatch(addEvidence(now(), competency.id, text))}
        />
      )}
    </>
  )
}
