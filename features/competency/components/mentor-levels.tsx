import { useTranslations } from 'next-intl'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import type { Level } from '@/lib/outline-kinds'
import { levelKey } from '../rules/levels'
import { differs, type MentorLevel } from '../rules/mentor-levels'
import { Differing } from './differing'
import { MentorLevelSelect } from './mentor-level-select'
import { useMentorLevels } from './page-mentor-levels'

type MentorLevelsProps = { competency: { id: string; text: string }; self: Level | null }

/** The mentors' levels of a competency, and where they differ from its owner's, in words. */
export function MentorLevels({ competency, self }: MentorLevelsProps) {
  const t = useTranslations('competency')
  const { isOwn } = useOutlinePage()
  const levels = useMentorLevels()
  const given = levels?.get(competency.id) ?? []
  if (!levels || (given.length === 0 && isOwn)) return null
  const others = given.filter(({ mine }) => !mine)
  const mine = given.find((level) => level.mine)?.value ?? null
  return (
    <div className="mt-1 px-1 text-caption">
      {!isOwn && <MentorLevelSelect competency={competency} self={self} given={mine} />}
      {others.length > 0 && (
        <ul aria-label={t('mentorLevels')}>
          {others.map((level) => (
            <OtherLevel key={level.mentorId} level={level} self={self} />
          ))}
        </ul>
      )}
    </div>
  )
}

function OtherLevel({ level: { name, value }, self }: { level: MentorLevel; self: Level | null }) {
  const t = useTranslations('competency')
  const words = useTranslations('levels')
  const level = words(levelKey(value))
  if (!differs(self, value)) return <li className="text-quiet">{t('mentorSees', { name, level })}</li>
  return (
    <li>
      <Differing>{t('mentorDiffers', { self: words(levelKey(self)), name, level })}</Differing>
    </li>
  )
}
