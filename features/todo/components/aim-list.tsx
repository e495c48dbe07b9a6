import { PageLink } from '@/components/ui/page-link'
import { LevelAxis } from '@/features/competency/components/level-axis'
import { Track } from '@/features/competency/components/track'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import type { Level } from '@/lib/outline-kinds'
import { type Aim, aimAddress } from '../rules/aims'

type AimListProps = {
  personId: string
  /** with what the list says of each at the right edge */
  aims: readonly (Aim & { self: Level | null; target: Level | null; words: string })[]
}

/** Competencies with how far they are, below the words of the levels; nothing where there are none. */
export function AimList({ personId, aims }: AimListProps) {
  if (aims.length === 0) return null
  return (
    <>
      <div className="mt-1.5 flex justify-end pe-14.5 max-sm:hidden">
        <div className="w-49">
          <LevelAxis />
        </div>
      </div>
      <ul className="max-sm:mt-1.5 [&>li]:grid [&>li]:min-h-8.5 [&>li]:grid-cols-[minmax(0,1fr)_12.25rem_2.75rem] max-sm:[&>li]:grid-cols-[minmax(0,1fr)_8rem_2.75rem] [&>li]:items-center [&>li]:gap-x-3.5 [&>li]:py-0.5 pointer-coarse:[&>li]:min-h-11">
        {aims.map((aim) => (
          <li key={aim.id}>
            <PageLink
              href={aimAddress(personId, aim)}
              className="line-clamp-2 leading-5 underline-offset-4 hover:underline"
            >
              <RenderedText text={aim.name} links={false} />
            </PageLink>
            <Track name={aim.name} self={aim.self} target={aim.target} slim />
            <small className="whitespace-nowrap text-end text-caption text-quiet tabular-nums">
              {aim.words}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
