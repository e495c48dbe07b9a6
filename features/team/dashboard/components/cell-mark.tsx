import type { CellSigns } from '../rules/cell-signs'
import { strengthOf } from '../rules/heat-map'

/**
 * Cells of the map: the higher the level, the stronger the background; dashed without ratings. Dots are
 * levels reached, rings the levels up to the target; a stroke is a member who has rated neither.
 */
export function CellMark({ grounds, has, wants, unrated }: CellSigns) {
  return (
    <>
      {grounds.map(({ look, path }) =>
        look === 'none' ? (
          <path key={look} d={path} className="fill-none stroke-control" strokeDasharray="2 2" />
        ) : (
          <g key={look}>
            <path d={path} className="fill-sunken stroke-line" />
            <path d={path} className="fill-accent" fillOpacity={strengthOf(look)} />
          </g>
        ),
      )}
      <path d={has} className="fill-ink" />
      <path d={wants} className="fill-none stroke-ink" strokeWidth={1.25} />
      <path d={unrated} className="fill-none stroke-quiet" strokeWidth={1.5} />
    </>
  )
}
