import { readdirSync } from 'node:fs'
import path from 'node:path'
import {
  type AccessScene,
  type Asker,
  isSignedIn,
  leads,
  mentors,
  signedIn,
  teamLeads,
  type Word,
} from './scene'

/**
 * @property open who gets the page itself
 * @property closed what the others get, where that is not the not-found page (or, signed out, the way to sign in)
 * @property besides words that this page tells whoever has its address: the links
 */
type PageAccess = { open: readonly Asker[]; closed?: number; besides?: readonly Word[] }

const outside: Asker[] = ['nobody', 'whose session was revoked']
const anybody: PageAccess = { open: [...signedIn, ...outside] }
const ownPage: PageAccess = { open: signedIn }
const readers: PageAccess = { open: ['self', ...mentors] }
const onlySelf: PageAccess = { open: ['self'] }

/** Who may open which address. Every page.tsx and route.ts below app has an entry here; the tests go through all of them. */
const pages: Record<string, PageAccess> = {
  '/': ownPage,
  '/mentees': ownPage,
  '/mentoring': ownPage,
  '/mentoring/invite/[wanted]': ownPage,
  '/settings': ownPage,
  '/settings/open': ownPage,
  '/operator': { open: ['operator'] },
  '/operator/[personId]': { open: ['operator'] },
  '/frameworks': ownPage,
  '/frameworks/new': ownPage,
  '/frameworks/[frameworkId]': { open: ['self', ...teamLeads, 'former lead', 'teammate', 'adopter'] },
  '/frameworks/[frameworkId]/edition': onlySelf,
  '/teams': ownPage,
  '/teams/[teamId]': { open: ['self', ...teamLeads, 'former lead', 'teammate'] },
  '/teams/[teamId]/manage': { open: teamLeads },
  '/people/[personId]/archive': onlySelf,
  '/people/[personId]/document': onlySelf,
  '/people/[personId]/gap/[analysisId]/competencies': onlySelf,
  '/people/[personId]/gap': { open: [...readers.open, ...leads] },
  '/people/[personId]/gap/[analysisId]': {
    open: ['self', 'mentor', 'another mentor', 'fellow reader', ...leads],
  },
  '/people/[personId]/gap/[analysisId]/delete': onlySelf,
  '/people/[personId]/gap/[analysisId]/framework': onlySelf,
  '/people/[personId]/history': onlySelf,
  '/people/[personId]/history/[day]': onlySelf,
  '/people/[personId]/history/changes': onlySelf,
  '/people/[personId]/history/deleted': onlySelf,
  '/people/[personId]/history/growth': onlySelf,
  '/people/[personId]/history/levels': onlySelf,
  '/people/[personId]/import': onlySelf,
  '/people/[personId]/kys': { open: [...readers.open, 'lead'] },
  '/people/[personId]/reviews': readers,
  '/people/[personId]/reviews/[reviewId]': { open: ['self', 'mentor'] },
  '/people/[personId]/todos': readers,
  '/invitations/[token]': ownPage,
  '/invitations/team/[token]': { ...ownPage, besides: ['team'] },
  // Leads on: to a new account, or home.
  '/invitations/site/[token]': { open: [], closed: 307 },
  '/confirm/[token]': ownPage,
  '/archive/[token]': ownPage,
  // Only by POST, which uses the link up.
  '/archive/[token]/file': { open: [], closed: 405 },
  '/reset': anybody,
  '/reset/[token]': anybody,
  '/sign-in': { open: outside, closed: 307 },
  '/sign-up': { open: outside, closed: 307 },
  '/api/find': ownPage,
  '/api/health': anybody,
  '/api/health/live': anybody,
  '/api/health/ready': anybody,
  '/api/metrics': { open: [], closed: 404 },
  '/api/revision': ownPage,
  '/api/auth/[...nextauth]': { open: [], closed: 404 },
}

/** Every address of the app, read from its folders. */
export const routes = (): string[] => addressesOf(/(^|\/)(page\.tsx|route\.ts)$/)

/** Those that are pages. */
export const pageRoutes = (): string[] => addressesOf(/(^|\/)page\.tsx$/)

function addressesOf(kind: RegExp): string[] {
  const files = readdirSync(path.join(process.cwd(), 'app'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => kind.test(file))
    .map((file) => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '')}`)
    .map((route) => route.replace(/\/\([^)]*\)/g, '') || '/')
    .sort()
}

/** What is wrong between the folders and the table, in sentences. */
export function gaps(): string[] {
  const [found, listed] = [routes(), Object.keys(pages)]
  return [
    ...found
      .filter((route) => !pages[route])
      .map(
        (route) =>
          `${route} is not in e2e/access/pages.ts: say there who may open it, so that all the others are tried.`,
      ),
    ...listed
      .filter((route) => !found.includes(route))
      .map((route) => `${route} is in e2e/access/pages.ts, but app has no such page: take it out.`),
  ]
}

/** What an asker shall get at an address. */
export function expectedStatus(route: string, asker: Asker): number {
  const entry = pages[route]
  if (!entry) throw new Error(gaps().join('\n'))
  if (entry.open.includes(asker)) return 200
  return entry.closed ?? (isSignedIn(asker) ? 404 : 307)
}

/** What an address tells besides what its asker knows anyway. */
export const toldBy = (route: string): readonly Word[] => pages[route]?.besides ?? []

/** A route with the owner's ids and links in it. */
export function addressOf(route: string, { owner, props }: AccessScene): string {
  const token = route.startsWith('/reset')
    ? props.reset
    : route.startsWith('/confirm')
      ? props.confirmation
      : route.startsWith('/archive')
        ? props.archiveLink
        : route.startsWith('/invitations/site')
          ? props.siteLink
          : route.startsWith('/invitations/team')
            ? props.teamLink
            : props.followedLink
  return filled(route, {
    personId: owner.id,
    analysisId: String(owner.rows.analysis.id),
    teamId: String(owner.rows.team.id),
    frameworkId: String(owner.rows.framework.id),
    reviewId: String(owner.rows.snapshot.review_id),
    token: token.token,
    wanted: 'mentor',
    day: '2026-11-02',
    '...nextauth': 'session',
  })
}

/** A route with values for its parameters. */
export function filled(route: string, values: Record<string, string>): string {
  return route.replace(/\[([^\]]+)\]/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`Say in e2e/access/pages.ts what stands for ${whole} of ${route}.`)
    return value
  })
}
