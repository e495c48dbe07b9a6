import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { addMember, createTeam, share } from '@/db/testing/teams'
import { openWire, type Wire } from '@/db/testing/wire'
import { today } from '@/lib/dates'

// How long a refusal takes must tell nothing of how much somebody has written: a page that refuses has only asked who
// the viewer is, whose the page is, and at most for the list of analyses.
const mostStatements = 6

let wire: Wire
let pages: Record<string, (viewer: Viewer) => Promise<unknown>>
const viewers: Record<string, Viewer> = {}
const people: string[] = []
type Viewer = Awaited<ReturnType<typeof createSession>>['viewer']

beforeAll(async () => {
  wire = await openWire(inject('appUrl'))
  vi.stubEnv('DATABASE_URL', wire.url)
  const [analyses, choices, archive, document, growth, history, kys, past, todo, { createAnalysis }] =
    await Promise.all([
      import('@/features/analysis/queries/pages'),
      import('@/features/analysis/queries/choices'),
      import('@/features/archive/queries'),
      import('@/features/document/format/queries'),
      import('@/features/history/queries/growth'),
      import('@/features/history/queries/pages'),
      import('@/features/kys/queries'),
      import('@/features/review/queries/past'),
      import('@/features/todo/queries'),
      import('@/features/analysis/mutations'),
    ])
  for (const name of ['owner', 'stranger', 'mentor', 'lead']) {
    const { id } = await createPerson()
    people.push(id)
    viewers[name] = (await createSession(id)).viewer
  }
  const [id = '', , mentorId = '', leadId = ''] = people
  const analysisId = String(
    await createAnalysis(viewers.owner as Viewer, { owner: id, wording: '목표', goals: [] }),
  )
  await createMentorship(id, mentorId)
  const team = await createTeam(leadId)
  await addMember(team, id)
  await share(team, id, analysisId)
  const day = today('Asia/Seoul')
  pages = {
    kys: (viewer) => kys.findKys(viewer, id),
    'list of analyses': (viewer) => analyses.listAnalyses(viewer, id),
    analysis: (viewer) => analyses.findAnalysis(viewer, id, analysisId),
    'question before deletion': (viewer) => analyses.findLoss(viewer, id, analysisId),
    choices: (viewer) => choices.listChoices(viewer, id, analysisId, { wanted: '', item: '' }),
    'to-dos': (viewer) => todo.listTodos(viewer, id),
    'past reviews': (viewer) => past.listPastReviews(viewer, id),
    document: (viewer) => document.loadDocument(viewer, id),
    import: (viewer) => document.findImport(viewer, id),
    days: (viewer) => history.listDays(viewer, id, null),
    day: (viewer) => history.findDay(viewer, id, day),
    changes: (viewer) => history.findChanges(viewer, id, day, day),
    deleted: (viewer) => history.findDeleted(viewer, id),
    growth: (viewer) => growth.findGrowth(viewer, id),
    archive: (viewer) => archive.loadArchive(viewer, id),
  }
  // The first time, a connection also asks for the types that it meets.
  for (const read of Object.values(pages)) await read(viewers.owner as Viewer)
})

afterAll(async () => {
  await Promise.all(people.map(deletePerson))
  const { closePool } = await import('@/db/pool')
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

const ofOwnerAlone = ['document', 'import', 'days', 'day', 'changes', 'deleted', 'growth', 'archive']

test.each([
  ['stranger', ['kys', 'list of analyses', 'analysis', 'to-dos', 'past reviews']],
  ['mentor', ['analysis']],
  ['lead', ['kys', 'to-dos', 'past reviews']],
])('a %s is refused ahead of all reading', async (who, closed) => {
  for (const name of [...ofOwnerAlone, 'question before deletion', 'choices', ...closed]) {
    wire.takeStatements()
    expect(await pages[name]?.(viewers[who] as Viewer), name).toBeNull()
    const refused = wire.takeStatements()
    expect(refused, name).toBeLessThanOrEqual(mostStatements)
    expect(await pages[name]?.(viewers.owner as Viewer), name).not.toBeNull()
    expect(refused, name).toBeLessThan(wire.takeStatements())
  }
})
