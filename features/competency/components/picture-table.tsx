import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { Level } from '@/features/outline/schema'
import { levelKey } from '../rules/levels'

type PictureTableProps = { rows: { id: string; text: string; self: Level | null; target: Level | null }[] }

/** What the picture of the gap shows, as a table in words. */
export function PictureTable({ rows }: PictureTableProps) {
  const t = useTranslations('competency')
  const words = useTranslations('levels')
  return (
    <Disclosure summary={t('pictureTable')} className="mt-1">
      <table className="w-full text-left text-sm">
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
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
