import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { LevelAxis } from '@/features/competency/components/level-axis'
import { Track } from '@/features/competency/components/track'
import { standingOf } from '@/features/competency/rules/track'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import type { Stop } from '../rules/walk'
import { useWalk } from './use-walk'
import { useWalkKeys } from './use-walk-keys'
import { WalkEnd, WalkStop } from './walk-stop'

/** One competency at a time, now and then the target, and beside it the picture that grows. */
export default function Walk() {
  const t = useTranslations('walk')
  const router = useRouter()
  const { owner, analysisId } = useOutlinePage()
  const chain = `/people/${owner.id}/gap/${analysisId}?view=chain` as const
  const walk = useWalk()
  const { stops, stop, choose, next, previous } = walk
  const root = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const isArrow = useWalkKeys(root, { choose, next, previous, leave: () => router.push(chain) })

  const at = stop?.node.id ?? null
  const shown = useRef(at)
  useEffect(() => {
    if (shown.current === at) return
    shown.current = at
    title.current?.focus()
  }, [at])

  return (
    <div
      ref={root}
      data-levels-of={at ?? ''}
      className="grid items-start gap-x-14 gap-y-8 min-[900px]:grid-cols-[minmax(0,736fr)_minmax(0,424fr)]"
    >
      <div className="grid min-w-0 gap-4">
        {stop ? (
          <WalkStop
            stop={stop}
            outline={walk.outline}
            title={title}
            onChoose={(value, rating) => choose(value, rating, !isArrow.current)}
            onNext={next}
            onPrevious={stop === stops[0] ? null : previous}
          >
            <p className="text-caption text-quiet">
              {t('place', { count: stops.length, place: stops.indexOf(stop) + 1 })}
              {' · '}
              <TextLink href={chain} alone>
                {t('leave')}
              </TextLink>
            </p>
          </WalkStop>
        ) : (
          <WalkEnd stops={stops} chain={chain} title={title} onOpen={walk.toOpen} />
        )}
      </div>
      {stops.length > 0 && <WalkPicture stops={stops} current={stop} />}
      <p role="status" className="sr-only">
        {walk.said}
      </p>
    </div>
  )
}

type WalkPictureProps = { stops: readonly Stop[]; current: Stop | undefined }

const columns = 'grid grid-cols-[minmax(0,1fr)_204px_56px] gap-x-3 phone:grid-cols-[minmax(0,1fr)_116px_52px]'

/** The gap as it is being drawn: all competencies, of which one is asked about. */
function WalkPicture({ stops, current }: WalkPictureProps) {
  const t = useTranslations('walk')
  return (
    <section aria-labelledby="walk-picture" className="min-w-0">
      <h2 id="walk-picture" className="font-semibold text-reading">
        {t('picture')}
      </h2>
      <div className={`${columns} mt-2 phone:hidden`}>
        <div className="col-start-2">
          <LevelAxis />
        </div>
      </div>
      <ul>
        {stops.map(({ node, self, target }) => {
          const standing = standingOf(self, target)
          const isCurrent = node.id === current?.node.id
          return (
            <li
              key={node.id}
              aria-current={isCurrent || undefined}
              className={`${columns} items-center py-1.25 text-quiet data-set:text-ink aria-current:font-semibold aria-current:text-ink`}
              data-set={standing === 'none' ? undefined : ''}
            >
              <span>{firstWords(node.text)}</span>
              <Track name={node.text} self={self} target={target} slim />
              <small className="text-end text-caption text-quiet">
                {standing === 'gap' && t('steps', { count: Number(target) - Number(self) })}
                {(standing === 'met' || standing === 'past') && t(standing)}
              </small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
