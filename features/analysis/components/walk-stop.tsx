import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { LevelColumn, levelGrid } from '@/features/competency/components/level-column'
import { useMeanings } from '@/features/competency/components/use-meanings'
import { readChain } from '@/features/competency/rules/chain'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Outline } from '@/features/outline/model/rules/outline'
import { cn } from '@/lib/cn'
import type { Level } from '@/lib/outline-kinds'
import { saidAbout } from '../rules/said-about'
import { isRated, type Stop, sumsOf } from '../rules/walk'

type WalkStopProps = {
  stop: Stop
  outline: Outline
  title: RefObject<HTMLHeadingElement | null>
  onChoose: (value: Level, rating: 'self' | 'target') => void
  onNext: () => void
  /** null at the first one */
  onPrevious: (() => void) | null
  /** where it stands among the others */
  children: ReactNode
}

const ratings = ['self', 'target'] as const

/** At most so much of what is written about it: the walk asks for levels. */
const mostWords = 3

/** One competency: what it is called, what is written about it, where it stands now and where it shall come. */
export function WalkStop(props: WalkStopProps) {
  const { stop, outline, title, onChoose, onNext, onPrevious, children } = props
  const t = useTranslations('walk')
  const { node, above } = stop
  const about = useMemo(() => {
    const row = readChain(outline, false).rows.find((each) => each.node.id === node.id)
    return row ? saidAbout(row).slice(0, mostWords) : []
  }, [outline, node.id])
  const meanings = useMeanings(node.id)
  return (
    <>
      {children}
      <div>
        {above && <p className="text-quiet">{firstWords(above)}</p>}
        <h1 ref={title} tabIndex={-1} className="font-semibold text-front outline-none">
          <RenderedText text={node.text} links={false} />
        </h1>
      </div>
      {about.length > 0 && (
        <div className="border-line border-s-2 ps-3 text-quiet">
          {about.map(({ id, text }) => (
            <p key={id}>
              <RenderedText text={text} />
            </p>
          ))}
        </div>
      )}
      <div key={node.id} className={cn(levelGrid, 'max-w-110')}>
        {ratings.map((rating) => (
          <LevelColumn
            key={rating}
            rating={rating}
            meanings={meanings}
            value={stop[rating]}
            onChoose={(level) => onChoose(level, rating)}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant={isRated(stop) ? 'primary' : 'secondary'} onClick={onNext}>
          {t(isRated(stop) ? 'next' : 'skip')}
        </Button>
        {onPrevious && (
          <Button variant="quiet" onClick={onPrevious}>
            {t('previous')}
          </Button>
        )}
      </div>
      <p className="text-caption text-quiet phone:hidden pointer-coarse:hidden">{t('keys')}</p>
    </>
  )
}

type WalkEndProps = {
  stops: readonly Stop[]
  chain: `/people/${string}/gap/${string}`
  title: RefObject<HTMLHeadingElement | null>
  /** goes to the first that lacks a level */
  onOpen: () => void
}

/** What the walk has come to, and the way on. */
export function WalkEnd({ stops, chain, title, onOpen }: WalkEndProps) {
  const t = useTranslations('walk')
  const sums = sumsOf(stops)
  return (
    <>
      <h1 ref={title} tabIndex={-1} className="font-semibold text-front outline-none">
        {sums.all > 0 ? t('end', sums) : t('nothing')}
      </h1>
      {sums.open > 0 && <p className="text-quiet">{t('open', { count: sums.open })}</p>}
      <p className="flex flex-wrap gap-2">
        <LinkButton href={chain} variant="primary">
          {t('chain')}
        </LinkButton>
        {sums.open > 0 && <Button onClick={onOpen}>{t('again')}</Button>}
      </p>
    </>
  )
}
