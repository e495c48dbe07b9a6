import { type Band, type Picture, pictureWidth } from '../rules/picture'

type PictureBandProps = { picture: Picture; band: Band; ends: [first: string, last: string] }

/** Some rows of the picture: below each other they are the whole, on paper they stand side by side. */
export function PictureBand({ picture, band, ends }: PictureBandProps) {
  const { left, right, ticks } = picture
  return (
    <svg
      aria-hidden
      viewBox={`0 ${band.from} ${pictureWidth} ${band.height}`}
      className="block h-auto w-full max-w-md"
    >
      {([left, right] as const).map((x, index) => (
        <text
          key={x}
          x={x}
          y={12}
          textAnchor={index === 0 ? 'start' : 'end'}
          fontSize={11}
          className="fill-quiet"
        >
          {ends[index]}
        </text>
      ))}
      {band.rows.map((row) => (
        <g key={row.id}>
          <text x={left} y={row.labelY} fontSize={13} className="fill-ink">
            {row.label}
          </text>
          <line x1={left} x2={right} y1={row.trackY} y2={row.trackY} className="stroke-line" />
          {ticks.map((x) => (
            <circle key={x} cx={x} cy={row.trackY} r={2} className="fill-line" />
          ))}
          {row.way && <path d={row.way} fill="none" strokeWidth={4} className="stroke-accent/40" />}
          {row.targetX !== null && (
            <circle
              cx={row.targetX}
              cy={row.trackY}
              r={6.5}
              strokeWidth={2}
              className="fill-raised stroke-accent"
            />
          )}
          {row.selfX !== null && <circle cx={row.selfX} cy={row.trackY} r={4.5} className="fill-accent" />}
        </g>
      ))}
    </svg>
  )
}
