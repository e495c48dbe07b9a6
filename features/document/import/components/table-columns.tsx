import { useTranslations } from 'next-intl'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { columnRoles, rowPlaces } from '../rules/column-roles'
import { columnField, rowsField, sourceField } from '../rules/fields'
import type { TableOffer } from '../rules/tables'

type TableColumnsProps = { source: number; table: TableOffer }

/** What each column of a table is read as, and where its rows go; both can be changed. */
export function TableColumns({ source, table: { line, columns, place, state } }: TableColumnsProps) {
  const t = useTranslations('document')
  const words = useTranslations('levels')
  const nameOf = (heading: string, index: number) => heading || t('tables.column', { number: index + 1 })
  const summary = columns.map(({ heading, role }, index) =>
    t('tables.read', { heading: nameOf(heading, index), role: t(`roles.${role}`) }),
  )
  return (
    <>
      <p className="mt-2 text-caption text-quiet">
        {[...summary, t('tables.goTo', { place: t(`rowPlaces.${place}`) })].join(' · ')}
      </p>
      <Disclosure summary={t('tables.change')}>
        <div className="grid gap-3 sm:grid-cols-2">
          {columns.map(({ heading, role, samples }, index) => (
            <Select
              key={columnField(line, index)}
              name={sourceField(source, columnField(line, index))}
              label={nameOf(heading, index)}
              hint={samples
                .map(({ cell, level, day }) => {
                  const means = level === undefined ? day : words(`${level}`)
                  return means === undefined ? cell : `${cell} → ${means}`
                })
                .join(', ')}
              options={columnRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
              defaultValue={role}
            />
          ))}
          <Select
            name={sourceField(source, rowsField(line))}
            label={t('tables.place')}
            options={rowPlaces.map((value) => ({ value, label: t(`rowPlaces.${value}`) }))}
            defaultValue={place}
          />
        </div>
        <SubmitButton name="intent" value="preview" variant="secondary" size="small" className="mt-3">
          {t(state === 'take' ? 'tables.again' : 'tables.look')}
        </SubmitButton>
      </Disclosure>
    </>
  )
}
