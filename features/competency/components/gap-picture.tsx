import 'server-only'
import { useTranslations } from 'next-intl'
import type { Outline } from '@/features/outline/schema'
import type { MentorLevel } from '../rules/mentor-levels'
import { drawPicture, pictureWidth } from '../rules/picture'
import { ratedOf } from '../rules/progress'
import { PictureTable } from './picture-table'

type GapPictureProps = {
  outline: Outline
  /** false where the page says the same in words elsewhere */
  table?: boolean
  /** whether the viewer could rate what is not rated yet */
  editable?: boolean
  /** said in the table, where the viewer may know them */
  mentorLevels?: readonly MentorLevel[]
}

const nobody: MentorLevel[] = []

/** Target against self for every rated competency, drawn on the server; the table below says the same in words. */
export function GapPicture({
  outline,
  table = true,
  editable = true,
  mentorLevels = nobody,
}: GapPictureProps) {
  const t = useTranslations('competency')
  const words = useTranslations('levels')
  const rated = ratedOf(outline)
  if (rated.length === 0)
    return <p className="text-quiet text-sm">{t(editable ? 'pictureEmpty' : 'pictureNone')}</p>
  const picture = drawPicture(rated)
  const ends = [
    { x: picture.left, anchor: 'start', word: words('0') },
    { x: picture.right, anchor: 'end', word: words('4') },
  ] as const
  return (
    <figure>
      <svg
        viewBox={`0 0 ${pictureWidth} ${picture.height}`}
        role="img"
        aria-label={t('pictureTitle')}
        className="h-auto w-full max-w-md"
      >
        {ends.map(({ x, anchor, word }) => (
          <text key={anchor} x={x} y={12} textAnchor={anchor} fontSize={11} className="fill-quiet">
            {word}
          </text>
        ))}
        {picture.rows.map((row) => (
          <g key={row.id}>
            <text x={picture.left} y={row.labelY} fontSize={13} className="fill-ink">
              {row.label}
            </text>
            <line
              x1={picture.left}
              x2={picture.right}
              y1={row.trackY}
              y2={row.trackY}
              className="stroke-line"
            />
            {picture.ticks.map((x) => (
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
      <figcaption className="mt-1 text-quiet text-sm">
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="inline-block size-2.5 rounded-full bg-accent" />
          {t('now')}
        </span>
        <span className="ml-4 inline-flex items-center gap-1.5">
          <span aria-hidden className="inline-block size-3 rounded-full border-2 border-accent" />
          {t('target')}
        </span>
      </figcaption>
      {table && <PictureTable rows={picture.rows} mentorLevels={mentorLevels} />}
    </figure>
  )
}
