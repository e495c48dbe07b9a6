import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { Level } from '@/lib/outline-kinds'
import { levelKey } from '../rules/levels'
import type { MentorLevel } from '../rules/mentor-levels'

type PictureTableProps = {
  rows: { id: string; text: string; self: Level | null; target: Level | null }[]
  mentorLevels: readonly MentorLevel[]
}

/** What the picture of the gap shows, as a table in words. */
export function PictureTable({ rows, mentorLevels }: PictureTableProps) {
  const t = useTranslations('competency')
  const words = useTranslations('levels')
  return (
    <Disclosure summary={t('pictureTable')} className="mt-1 print:hidden">
      <table className="w-full text-left text-caption">
        <thead className="text-quiet">
          <tr>
            <th scope="col" className="py-1 pr-3 font-medium">
              {t('competency')}
            </th>
            <th scope="col" className="whitespace-nowrap py-1 pr-3 font-medium">
              {t('now')}
            </th>
            <th scope="col" className="whitespace-nowrap py-1 font-medium">
              {t('target')}
            </th>
            {mentorLevels.length > 0 && (
              <th scope="col" className="py-1 pl-3 font-medium">
                {t('mentorLevels')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-line border-t align-top">
              <th scope="row" className="py-1 pr-3 font-normal">
                {row.text}
              </th>
              <td className="whitespace-nowrap py-1 pr-3">{words(levelKey(row.self))}</td>
              <td className="whitespace-nowrap py-1">{words(levelKey(row.target))}</td>
              {mentorLevels.length > 0 && (
                <td className="py-1 pl-3">
                  {mentorLevels
                    .filter(({ competencyId }) => competencyId === row.id)
                    .map(({ name, value }) => t('mentorSees', { name, level: words(levelKey(value)) }))
                    .join(' · ')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
