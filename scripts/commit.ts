import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from '@/lib/host/places'

/**
 * The commit of this clone. It is asked at a start and is no part of a build, which is the same for the same sources.
 *
 * @returns undefined where there is no clone, or no git; an image is told by CAREER_GOAL_COMMIT
 */
export function findCommit(): string | undefined {
  const asked = ['--git-dir', path.join(root, '.git'), 'rev-parse', '--short=9', 'HEAD']
  const { status, stdout } = spawnSync('git', asked, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout.trim() : undefined
}
