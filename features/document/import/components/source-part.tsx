import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Checkbox } from '@/components/form/checkbox'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { analysisField, headingGoalsField, mostAnalyses, sourceField } from '../rules/fields'
import { type Question, questionsOf } from '../rules/open-questions'
import type { MarkdownPreview, SourcePreview } from '../rules/preview'
import { printSent } from '../rules/print-sent'
import { AnalysisChoice, type KnownAnalysis } from './analysis-choice'
import { DayMarks } from './day-marks'
import { DroppedLines } from './dropped-lines'
import { GoalChoice } from './goal-choice'
import { HeadingQuestions } from './heading-questions'
import { KysChoice } from './kys-choice'
import { LeftOvers } from './left-overs'
import { LevelMarks } from './level-marks'
import { OwnMarks } from './own-marks'
import { PreviewSections } from './preview-sections'
import { ShapeQuestions } from './shape-questions'

/** Where documents come to, and what is there already. */
export type Home = {
  owner: { id: string; name: string }
  kysIsWritten: boolean
  analyses: KnownAnalysis[]
}

type SourcePartProps = Home & {
  source: number
  preview: SourcePreview
  /** others come with it, so each has its name and can be taken out */
  isOneOfMany: boolean
}

/** One document of the preview: where its lines go, and what is for the person to decide. */
export function SourcePart({ owner, kysIsWritten, analyses, source, preview, isOneOfMany }: SourcePartProps) {
  const t = useTranslations('document')
  const { kind, text, file, choices } = preview
  const field = (name: string) => sourceField(source, name)
  const title = file ?? t('pastedText', { number: source + 1 })
  const holdsKys =
    kind === 'json' ? preview.holdsKys : preview.sections.some(({ analysis }) => analysis === null)
  const holdsAnalysis = kind === 'json' ? preview.analyses > 0 : preview.analyses.length > 0
  const name = kind === 'json' ? null : preview.name
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields that are answered together
    <div role="group" aria-label={title} className="space-y-6">
      {isOneOfMany && (
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-2">
          <h3 className="break-all font-semibold text-reading">{title}</h3>
          <SubmitButton name="intent" value={`without-${source}`} variant="secondary" size="small">
            {t('without')}
          </SubmitButton>
        </div>
      )}
      <input type="hidden" name={field('text')} value={text} />
      <input type="hidden" name={field('file')} value={file ?? ''} />
      {kind === 'json' ? (
        <p>{t('jsonHolds', { items: preview.items, analyses: preview.analyses })}</p>
      ) : (
        <SourceContent source={source} preview={preview} title={isOneOfMany ? 'h4' : 'h3'} />
      )}
      {!holdsKys && !holdsAnalysis && <Notice live={false}>{t('nothing')}</Notice>}
      {holdsKys && (kysIsWritten || source > 0) && (
        <KysChoice owner={owner.id} name={field('kys')} chosen={choices.kys} />
      )}
      {kind === 'markdown' && preview.analyses.length > 1 ? (
        preview.analyses
          .slice(0, mostAnalyses)
          .map((goal, index) => (
            <AnalysisChoice
              key={analysisField(index)}
              name={field(analysisField(index))}
              of={{ number: index + 1, goal }}
              analyses={analyses}
              chosen={index === 0 ? choices.analysis : (choices.further[index - 1] ?? 'add')}
            />
          ))
      ) : holdsAnalysis && (analyses.length > 0 || source > 0) ? (
        <AnalysisChoice name={field('analysis')} analyses={analyses} chosen={choices.analysis} />
      ) : null}
      {kind === 'markdown' && preview.headingGoals.length > 0 && (
        <Checkbox
          name={field(headingGoalsField)}
          label={t('headingGoals', { count: preview.headingGoals.length })}
          hint={preview.headingGoals.join(' · ')}
          defaultChecked={choices.takeHeadingGoals}
        />
      )}
      {name !== null && name !== owner.name && (
        <Checkbox
          name={field('takeName')}
          label={t('takeName', { name })}
          hint={t('takeNameHint', { current: owner.name })}
          defaultChecked={choices.takeName}
        />
      )}
    </div>
  )
}

/** Id of what is asked of a document, to which its count leads. */
export const questionsId = (source: number) => `questions-${source}`

type SourceContentProps = { source: number; preview: MarkdownPreview; title: 'h3' | 'h4' }

function SourceContent({ source, preview, title }: SourceContentProps) {
  const lines = preview.text.split('\n')
  const asked: Record<Question, ReactNode> = {
    headings: <HeadingQuestions source={source} preview={preview} />,
    shapes: <ShapeQuestions source={source} preview={preview} />,
    levels: <LevelMarks source={source} preview={preview} lines={lines} />,
    days: <DayMarks source={source} preview={preview} />,
    leftOvers: <LeftOvers source={source} preview={preview} lines={lines} />,
  }
  return (
    <>
      <input type="hidden" name={sourceField(source, 'sent')} value={printSent(preview.sent)} />
      <div id={questionsId(source)} tabIndex={-1} className="space-y-6 empty:hidden">
        {questionsOf(preview).map(({ question }) => (
          <Fragment key={question}>{asked[question]}</Fragment>
        ))}
      </div>
      <PreviewSections source={source} preview={preview} lines={lines} title={title} />
      <DroppedLines source={source} preview={preview} lines={lines} />
      <OwnMarks source={source} marks={preview.marks} />
      <GoalChoice source={source} goals={preview.goals} />
    </>
  )
}
