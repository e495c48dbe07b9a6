import { useTranslations } from 'next-intl'
import { levelKey } from '@/features/competency/rules/levels'
import type { Level } from '@/lib/outline-kinds'
import { signSize, standings } from '../rules/cell-signs'
import { drawCell } from '../rules/heat-map'
import { CellMark } from './cell-mark'

/** What the signs of the map mean, in words. */
export function MapLegend() {
  const t = useTranslations('team.dashboard')
  const words = useTranslations('levels')
  const target = { self: words('1'), target: words('3') }
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-caption">
      {standings.map((look) => (
        <Sign key={look} self={look === 'none' ? null : look} target={null}>
          {words(levelKey(look === 'none' ? null : look))}
        </Sign>
      ))}
      <Sign self={1} target={3}>
        {t('legendTarget', target)}
      </Sign>
    </ul>
  )
}

type SignProps = { self: Level | null; target: Level | null; children: string }

function Sign({ self, target, children }: SignProps) {
  const side = signSize + 2
  return (
    <li className="flex items-center gap-1.5">
      <svg width={side} height={side} aria-hidden>
        <CellMark {...drawCell(self, target)} />
      </svg>
      {children}
    </li>
  )
}
