import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { PageSection } from '@/components/shell/page-section'
import { LinkButton } from '@/components/ui/link-button'
import { MeaningList } from '@/features/competency/components/meaning-list'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { readMeanings } from '@/lib/meanings'
import { takeOfEditionAction } from '../actions'
import type { Comparison, ComparisonPage } from '../queries/editions'
import { isEmpty } from '../rules/compare'

/** What later editions of all frameworks of an analysis have. */
export function Comparisons({ page }: { page: ComparisonPage }) {
  return (
    <div className="space-y-10">
      {page.comparisons.map((comparison) => (
        <ComparisonView
          key={comparison.framework}
          owner={page.owner.id}
          analysis={page.analysis}
          comparison={comparison}
        />
      ))}
    </div>
  )
}

type ComparisonViewProps = { owner: string; analysis: string; comparison: Comparison }

/** What a later edition has that an analysis does not: each is taken with one click, or left. */
function ComparisonView({ owner, analysis, comparison }: ComparisonViewProps) {
  const t = useTranslations('frameworks.compare')
  const { framework, edition, name, difference } = comparison
  const { added, changed, renamed, removed } = difference
  const fields = { owner, analysis, framework, edition }
  if (isEmpty(difference)) {
    return (
      <PageSection title={name}>
        <p className="mb-4">{t('nothing')}</p>
        <Done fields={fields} />
      </PageSection>
    )
  }
  return (
    <PageSection title={name} about={t('about')} className="space-y-8">
      <Group of={name} title={t('added')} about={t('addedAbout')} count={added.length}>
        {added.map(({ competency, meanings }) => (
          <Line key={competency.id} title={competency.name || name} beside={competency.area}>
            <MeaningList meanings={readMeanings(meanings)} />
            <Take
              fields={fields}
              take={`add-${competency.id}`}
              words={t('add')}
              of={competency.name || name}
            />
          </Line>
        ))}
      </Group>
      <Group of={name} title={t('changed')} about={t('changedAbout')} count={changed.length}>
        {changed.map(({ own, meanings, renamed: to }) => (
          <Line
            key={own.nodeId}
            title={firstWords(own.text)}
            beside={to === null ? '' : t('renamedTo', { name: to })}
          >
            <div className="grid gap-4 sm:grid-cols-2">
              <Side title={t('before')} meanings={own.meanings} />
              <Side title={t('after')} meanings={meanings} />
            </div>
            <Take fields={fields} take={`say-${own.nodeId}`} words={t('replace')} of={firstWords(own.text)} />
          </Line>
        ))}
      </Group>
      <Group of={name} title={t('renamed')} about={t('renamedAbout')} count={renamed.length}>
        {renamed.map(({ own, name: to }) => (
          <Line key={own.nodeId} title={firstWords(own.text)} beside={t('renamedTo', { name: to })} />
        ))}
      </Group>
      <Group of={name} title={t('removed')} about={t('removedAbout')} count={removed.length}>
        {removed.map(({ nodeId, text }) => (
          <Line key={nodeId} title={firstWords(text)} beside="" />
        ))}
      </Group>
      <div className="flex flex-wrap gap-3">
        {added.length + changed.length > 0 && (
          <ActionForm action={takeOfEditionAction} fields={{ ...fields, take: 'all' }}>
            <SubmitButton>{t('all')}</SubmitButton>
          </ActionForm>
        )}
        <Done fields={fields} />
      </div>
    </PageSection>
  )
}

type Fields = Record<'owner' | 'analysis' | 'framework' | 'edition', string>

function Done({ fields }: { fields: Fields }) {
  const t = useTranslations('frameworks.compare')
  return (
    <div className="flex flex-wrap gap-3">
      <ActionForm action={takeOfEditionAction} fields={{ ...fields, take: 'seen' }}>
        <SubmitButton variant="secondary">{t('done')}</SubmitButton>
      </ActionForm>
      <LinkButton href={`/people/${fields.owner}/gap/${fields.analysis}`} variant="quiet">
        {t('later')}
      </LinkButton>
    </div>
  )
}

function Group(props: { of: string; title: string; about: string; count: number; children: ReactNode }) {
  if (props.count === 0) return null
  return (
    <section aria-label={`${props.title} · ${props.of}`}>
      <h3 className="font-semibold">
        {props.title} <span className="font-normal text-quiet">{props.count}</span>
      </h3>
      <p className="text-caption text-quiet">{props.about}</p>
      <ul className="mt-2 divide-y divide-line border-line border-y">{props.children}</ul>
    </section>
  )
}

function Line({ title, beside, children }: { title: string; beside: string; children?: ReactNode }) {
  return (
    <li className="space-y-2 py-3">
      <p className="break-words font-medium">
        {title}
        {beside !== '' && <span className="ms-2 font-normal text-caption text-quiet">{beside}</span>}
      </p>
      {children}
    </li>
  )
}

function Side({ title, meanings }: { title: string; meanings: string }) {
  const t = useTranslations('frameworks.compare')
  const read = readMeanings(meanings)
  return (
    <div>
      <p className="mb-1 text-caption text-quiet">{title}</p>
      {read.length > 0 ? <MeaningList meanings={read} /> : <p className="text-quiet">{t('none')}</p>}
    </div>
  )
}

function Take({ fields, take, words, of }: { fields: Fields; take: string; words: string; of: string }) {
  return (
    <ActionForm action={takeOfEditionAction} fields={{ ...fields, take }}>
      <SubmitButton variant="secondary" size="small">
        {words}
        <span className="sr-only"> {of}</span>
      </SubmitButton>
    </ActionForm>
  )
}
