import { useTranslations } from 'next-intl'
import { levelKey } from '@/features/competency/rules/levels'
import type { Cell, Group } from '../rules/grid'
import { type HeatMap as Drawn, drawHeatMaps, labelWidth } from '../rules/heat-map'
import { CellMark } from './cell-mark'
import { MapLegend } from './map-legend'

type HeatMapProps = { groups: Group[]; people: { id: string; name: string }[] }

/** Competencies x people; where it is too wide for the screen it scrolls sideways, below labels that stay. */
export function HeatMap({ groups, people }: HeatMapProps) {
  const t = useTranslations('team.dashboard')
  const maps = drawHeatMaps(groups, people)
  return (
    <>
      <MapLegend />
      <section
        aria-label={t('mapTitle')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className="mt-3 space-y-6 overflow-x-auto rounded print:overflow-visible"
      >
        {maps.map((map) => (
          <div key={map.key} className="relative flex w-max break-inside-avoid print:w-full">
            <svg
              width={labelWidth}
              height={map.height}
              aria-hidden
              className="sticky left-0 -mr-[176px] shrink-0 print:hidden"
            >
              <rect width={labelWidth} height={map.height} className="fill-paper" />
              <Labels map={map} />
            </svg>
            <svg
              width={map.width}
              height={map.height}
              viewBox={`0 0 ${map.width} ${map.height}`}
              role="img"
              aria-label={t('mapAbout')}
              className="max-w-none print:h-auto print:max-w-full"
            >
              <Labels map={map} />
              <Heads map={map} />
              <CellMark {...map} />
              {maps.length === 1 && <Tips map={map} people={people} />}
            </svg>
          </div>
        ))}
      </section>
    </>
  )
}

function Labels({ map }: { map: Drawn }) {
  return map.rows.map(({ key, label, y }) => (
    <text key={key} y={y} dy="0.35em" fontSize={13} className="fill-ink">
      {label}
    </text>
  ))
}

function Heads({ map }: { map: Drawn }) {
  return map.heads.map(({ id, name, x, y }) => (
    <text key={id} transform={`translate(${x} ${y}) rotate(-45)`} fontSize={12} className="fill-ink">
      {name}
    </text>
  ))
}

/** What a cell says, for the mouse; the table below says it to everybody. */
function Tips({ map, people }: { map: Drawn; people: HeatMapProps['people'] }) {
  const t = useTranslations('team.dashboard')
  const words = useTranslations('levels')
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const tip = (cell: Cell) =>
    t('tip', {
      name: names.get(cell.personId) ?? '',
      words: cell.words.join(', '),
      self: words(levelKey(cell.self)),
      target: words(levelKey(cell.target)),
    })
  return map.places.map(({ x, y, group, cell }) => (
    <rect key={`${group.key}/${cell.personId}`} x={x} y={y} width={26} height={26} fillOpacity={0}>
      <title>{tip(cell)}</title>
    </rect>
  ))
}
