import 'server-only'
import { useTranslations } from 'next-intl'
import { levelKey } from '@/features/competency/rules/levels'
import type { Day } from '@/lib/dates'
import { drawGrowth, type Growth, growthHeight, growthWidth } from '../rules/growth'

/** The steps of one competency over time; the table below the pictures says the same in words. */
export function GrowthPicture({ growth, first, last }: { growth: Growth; first: Day; last: Day }) {
  const words = useTranslations('levels')
  const { self, target, grid, endX, endY } = drawGrowth(growth, first, last)
  const now = (marks: Growth['self']) => words(levelKey(marks.at(-1)?.value ?? null))
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-3">
        <span className="min-w-0">{growth.text}</span>
        <span className="text-quiet text-caption">
          {now(growth.self)} → {now(growth.target)}
        </span>
      </p>
      <svg aria-hidden viewBox={`0 0 ${growthWidth} ${growthHeight}`} className="h-auto w-full max-w-md">
        {grid.map((y) => (
          <line key={y} x1={0} x2={growthWidth} y1={y} y2={y} className="stroke-line" />
        ))}
        <path d={target} fill="none" strokeWidth={2} strokeDasharray="5 4" className="stroke-control" />
        <path d={self} fill="none" strokeWidth={3} className="stroke-accent" />
        {endY !== null && <circle cx={endX} cy={endY} r={4.5} className="fill-accent" />}
      </svg>
    </>
  )
}
