import { gzipSync } from 'node:zlib'
import { createPerson, createSession, owner } from '@/db/testing/factories'
import type { Wire } from '@/db/testing/wire'
import { ClearError } from '@/lib/host/clear-error'
import { sampleTeam } from './sample-team'

const sizes = [10, 50, 200]
const rounds = 15

type Measured = { members: number; address: string; statements: number; trips: number; kilobytes: number }

/**
 * Prints what the dashboard of a team costs with 10, 50 and 200 members: statements, round trips, and the median of
 * the milliseconds from asking to the last byte, the sizes asked in turn, with the ratio to the first.
 * @param cookieOf the cookie of a session's token
 */
export async function printDashboard(
  site: string,
  wire: Wire,
  cookieOf: (token: string) => string,
): Promise<void> {
  const lead = await createPerson()
  const cookie = cookieOf((await createSession(lead.id)).token)
  const ask = async (address: string) => {
    const answer = await fetch(site + address, { headers: { cookie } })
    const html = await answer.text()
    if (!answer.ok) throw new ClearError(`${address} answered ${answer.status}.`)
    return html
  }
  const rows: Measured[] = []
  for (const members of sizes) {
    const address = `/teams/${await sampleTeam(lead.id, members)}`
    await owner()`analyze`
    // The first requests prepare the statements on each connection.
    for (let i = 0; i < 12; i += 1) await ask(address)
    wire.holdBack(50)
    wire.takeRoundTrips()
    wire.takeStatements()
    const html = await ask(address)
    const [statements, trips] = [wire.takeStatements(), wire.takeRoundTrips()]
    wire.holdBack(0)
    rows.push({ members, address, statements, trips, kilobytes: gzipSync(html).length / 1000 })
  }
  const times = new Map(rows.map(({ members }) => [members, [] as number[]]))
  for (let round = 0; round < rounds; round += 1) {
    for (const { members, address } of rows) {
      const begun = performance.now()
      await ask(address)
      times.get(members)?.push(performance.now() - begun)
    }
  }
  const median = (members: number) =>
    (times.get(members) ?? []).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  console.log('members  statements  round trips  HTML (kB, gzip)  milliseconds  ratio to the first')
  for (const { members, statements, trips, kilobytes } of rows) {
    const milliseconds = median(members)
    const ratio = milliseconds / median(sizes[0] as number)
    console.log(
      String(members).padEnd(9) +
        String(statements).padStart(10) +
        String(trips).padStart(13) +
        kilobytes.toFixed(0).padStart(17) +
        milliseconds.toFixed(0).padStart(14) +
        ratio.toFixed(2).padStart(20),
    )
  }
}
