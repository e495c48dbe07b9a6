import { text } from 'node:stream/consumers'
import { groupLines } from '@/lib/competency-names/group-lines'
import { aside, labelled, teams, teamsAside, tuned, unlike } from '@/lib/competency-names/testing/labelled'
import { type Figures, measure, togetherOf } from '@/lib/competency-names/testing/measure'

const usage = `Usage: npm run --silent competencies -- group|measure

  group    reads one competency a line and writes JSON: [{"name": "Redis", "items": [0, 4]}], with the numbers of
           lines from 0. A line that names several things stands in several groups.
  measure  compares the groups of our own labelled lines with their labels, and times 10,000 lines; with --pairs also says which pairs of
           those that rules are tuned on go wrong`

function show(name: string, { lines, pairs, precision, recall, f1 }: Figures) {
  const shown = Object.entries({ precision, recall, f1 }).map(
    ([figure, value]) => `${figure} ${value.toFixed(3)}`,
  )
  console.log([name.padEnd(17), `${lines} lines`, `${pairs} pairs`, ...shown].join('  '))
}

const [command, ...options] = process.argv.slice(2)
if (command === 'group' && options.length === 0) {
  const input = (await text(process.stdin)).replace(/^\uFEFF/, '').replace(/\r?\n$/, '')
  const lines = input === '' ? [] : input.split(/\r?\n/)
  process.stdout.write(`${JSON.stringify(groupLines(lines))}\n`)
} else if (command === 'measure' && (options.length === 0 || options.join(' ') === '--pairs')) {
  const found = { tuned: measure(tuned), aside: measure(aside), all: measure(labelled) }
  for (const [name, figures] of Object.entries(found)) show(name, figures)
  for (const { name, lines } of teams) show(name, measure(lines))
  for (const { name, lines } of teamsAside) show(`${name} (aside)`, measure(lines))
  console.log(`unlike ${unlike.length - togetherOf(unlike).length} of ${unlike.length} told apart`)
  const many = Array.from({ length: 10_000 }, (_, index) => labelled[index % labelled.length]?.line ?? '')
  const before = process.cpuUsage()
  groupLines(many)
  const { user, system } = process.cpuUsage(before)
  console.log(`10,000 lines in ${Math.round((user + system) / 1000)} ms of one processor`)
  if (options.length > 0) {
    for (const pair of togetherOf(unlike)) console.log(`unlike  ${pair.join(' <> ')}`)
    for (const figures of [found.tuned, ...teams.map(({ lines }) => measure(lines))])
      for (const kind of ['wrong', 'missed'] as const)
        for (const pair of figures[kind]) console.log(`${kind}  ${pair.join(' <> ')}`)
  }
} else {
  console.error(usage)
  process.exitCode = 2
}
