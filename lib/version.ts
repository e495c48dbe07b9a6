import { version } from '@/package.json'

/** The version of career-goal, as CHANGELOG.md has it. */
export const productVersion: string = version
