import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import type { ActionFailure } from '@/lib/action-result'
import type { ImportPreview } from '../rules/preview'
import { AddSources } from './add-sources'
import { FailurePlace } from './failure-place'
import { firstHeadingId } from './heading-questions'
import { PreviewCounts } from './preview-counts'
import { PreviewHeading } from './preview-heading'
import { shapeId } from './shape-questions'
import { SourceDraft } from './source-draft'
import { type Home, questionsId, SourcePart } from './source-part'
import { uploadFault } from './upload-size'

type PreviewFormProps = {
  home: Home
  preview: ImportPreview
  send: (form: FormData) => void
  failure: ActionFailure | null
}

/** Step two: everything that would be stored and everything that would not, with what is for the person to decide. */
export function PreviewForm({ home, preview, send, failure }: PreviewFormProps) {
  const t = useTranslations('document')
  const { importId, sources, problem } = preview
  const told = useMemo(
    () => failure ?? (problem && { ok: false as const, code: problem.code }),
    [failure, problem],
  )
  const isEmpty = sources.every((each) => (each.kind === 'json' ? each.items : each.sections.length) === 0)
  const file = sources.length === 1 ? (sources[0]?.file ?? null) : null
  return (
    <SourceDraft owner={home.owner.id} isKept={false}>
      <Form
        send={send}
        failure={told}
        check={uploadFault}
        label={t('preview')}
        fields={{ owner: home.owner.id, importId }}
        className="space-y-8"
      >
        {problem && <FailurePlace at={problem.at} file={problem.file} />}
        <PreviewHeading file={file} isEmpty={isEmpty} focus={told ? null : focusOf(sources)} />
        {!isEmpty && <PreviewCounts sources={sources} questionsId={questionsId} />}
        {sources.map((each, index) => (
          <SourcePart
            // Documents have no ids of their own; with other documents the form is made anew.
            key={`${importId}-${index.toString()}`}
            {...home}
            source={index}
            preview={each}
            isOneOfMany={sources.length > 1}
          />
        ))}
        <AddSources text={problem?.text} />
        {!isEmpty && (
          <SubmitButton name="intent" value="store">
            {t('store')}
          </SubmitButton>
        )}
      </Form>
    </SourceDraft>
  )
}

/** What the last answer was about: the next question, or the lines that were moved. */
function focusOf(sources: ImportPreview['sources']): string {
  for (const [index, each] of sources.entries()) {
    if (each.kind === 'json') continue
    if (each.moved !== null) return `moved-${index}`
    if (each.shape !== null) return shapeId(index, each.shape)
    if (each.isAnswered && each.headings.some(({ answer }) => answer === null)) return firstHeadingId(index)
  }
  return 'heading'
}
