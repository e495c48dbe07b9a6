import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/form/submit-button'
import { cn } from '@/lib/cn'
import { allShapesField, shapeField, sourceField } from '../rules/fields'
import type { MarkdownPreview } from '../rules/preview'
import { printShapes } from '../rules/shape-answers'
import { TableColumns } from './table-columns'

type ShapeQuestionsProps = { source: number; preview: MarkdownPreview }

/** Id of the button that answers of a table or code block, which takes the focus again. */
export const shapeId = (source: number, line: number) => `shape-of-${source}-${line}`

/** Offers to take the rows of tables, and lists in code blocks, as items; each is taken back by one button. */
export function ShapeQuestions({ source, preview: { tables, fences } }: ShapeQuestionsProps) {
  const t = useTranslations('document')
  const said = [...tables, ...fences].flatMap(({ line, state }): [number, string][] =>
    state === 'open' ? [] : [[line, state]],
  )
  const open = [...tables, ...fences].flatMap(({ line, state }) => (state === 'open' ? [line] : []))
  if (tables.length + fences.length === 0) return null
  return (
    <div className="space-y-2">
      <input type="hidden" name={sourceField(source, 'shapes')} value={printShapes(said)} />
      {open.length > 1 && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h3 className="font-medium">{t('shapes', { count: open.length })}</h3>
          <input type="hidden" name={sourceField(source, 'openShapes')} value={open.join(',')} />
          <SubmitButton
            name={sourceField(source, allShapesField)}
            value="on"
            variant="secondary"
            size="small"
          >
            {t('shapesAll', { count: open.length })}
          </SubmitButton>
        </div>
      )}
      {tables.map((table) => (
        <Shape
          key={table.line}
          source={source}
          line={table.line}
          state={table.state}
          question={t(`tables.${table.state}`, { line: table.line, count: table.rows.length })}
          words={{ take: t('tables.yes'), keep: t('tables.no'), back: t('tables.back') }}
        >
          <TableColumns source={source} table={table} />
        </Shape>
      ))}
      {fences.map(({ line, state, sample }) => (
        <Shape
          key={line}
          source={source}
          line={line}
          state={state}
          question={t(`fences.${state}`, { line })}
          words={{ take: t('fences.yes'), keep: t('fences.no'), back: t('fences.back') }}
        >
          {state === 'open' && <p className="mt-2 truncate text-caption text-quiet">{sample}</p>}
        </Shape>
      ))}
    </div>
  )
}

type ShapeProps = {
  source: number
  line: number
  state: 'open' | 'take' | 'keep'
  question: string
  words: { take: string; keep: string; back: string }
  children: ReactNode
}

function Shape({ source, line, state, question, words, children }: ShapeProps) {
  const name = sourceField(source, shapeField(line))
  const id = shapeId(source, line)
  return (
    <fieldset
      className={cn('min-w-0 rounded-md px-4 py-3', state === 'open' ? 'bg-accent-soft' : 'bg-sunken')}
    >
      <legend className="float-left mb-2 w-full">{question}</legend>
      <div className="clear-both flex flex-wrap items-center gap-2">
        {state !== 'take' && (
          <SubmitButton
            id={id}
            name={name}
            value="take"
            size="small"
            variant={state === 'open' ? 'primary' : 'secondary'}
          >
            {words.take}
          </SubmitButton>
        )}
        {state !== 'keep' && (
          <SubmitButton
            id={state === 'take' ? id : undefined}
            name={name}
            value={state === 'take' ? 'ask' : 'keep'}
            size="small"
            variant="secondary"
          >
            {state === 'take' ? words.back : words.keep}
          </SubmitButton>
        )}
      </div>
      {children}
    </fieldset>
  )
}
