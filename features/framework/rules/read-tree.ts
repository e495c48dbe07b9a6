import type { Ladder } from './ladder'
import { LadderBuilder } from './ladder-builder'
import { isLevelLabel, plainLabel, splitLabel } from './level-label'
import { pointsIn } from './points'
import { readGrid } from './read-grid'
import { type Branch, branch, wordsOf } from './tree'

/** Where a branch stands: the branches above it, without the title. */
type Found = { level: Branch; above: Branch[] }

/** Reads a ladder from headings, items and tables. @throws LadderError when there is none, or too much of it */
export function readTree(given: Branch): Ladder {
  const into = new LadderBuilder()
  const { title, root } = untitled(opened(given))
  into.title = title
  const taken = new Set<Branch>()
  for (const { level: table, above } of find(root, ({ grid }) => grid !== undefined)) {
    const names = above.map(({ text }) => plainLabel(text)).filter((text) => text !== '')
    if (readGrid(table.grid ?? [], names.join(' / '), into)) {
      taken.add(table)
      for (const each of above) taken.add(each)
    }
  }
  const levels = find(root, ({ text, below, grid }) => !grid && below.length > 0 && isLevelLabel(text))
  const labels = new Set(levels.map(({ level }) => plainLabel(level.text).toLowerCase()))
  if (labels.size > 1) {
    // A list of the levels by themselves says their order.
    for (const { level } of find(
      root,
      ({ text, below, grid }) => !grid && below.length === 0 && isLevelLabel(text),
    )) {
      if (!labels.has(plainLabel(level.text).toLowerCase())) continue
      into.level(level.text)
      taken.add(level)
    }
    if (isOutside(levels)) readRoles(levels, title, into, taken)
    else readLevels(levels, title, into, taken)
  }
  into.note.push(...leftIn(root, taken))
  return into.done()
}

/** Opens `Junior: knows it` into a level and its words. */
function opened({ text, kind, below, grid }: Branch): Branch {
  const children = below.map(opened)
  const split = kind === 'heading' ? null : splitLabel(text)
  if (!split) return { text, kind, below: children, ...(grid && { grid }) }
  return branch(split.label, 'item', [branch(split.rest, 'words'), ...children])
}

/** The one heading above all others is the title. */
function untitled(root: Branch): { title: string; root: Branch } {
  const [first, ...others] = root.below
  const isTitle =
    first?.kind === 'heading' &&
    !isLevelLabel(first.text) &&
    others.length === 0 &&
    first.below.some(({ text, below, grid }) => grid || (below.length > 0 && !isLevelLabel(text)))
  if (!isTitle) return { title: '', root }
  return { title: plainLabel(first.text), root: { ...root, below: first.below } }
}

/** Branches for which something holds, with those above them; nothing is looked for below one that was found. */
function find(root: Branch, wanted: (each: Branch) => boolean, above: Branch[] = []): Found[] {
  return root.below.flatMap((each) =>
    wanted(each) ? [{ level: each, above }] : find(each, wanted, [...above, each]),
  )
}

/** Whether competencies stand below levels, and not levels below competencies. */
function isOutside(levels: Found[]): boolean {
  const parents = new Set(levels.map(({ above }) => above.at(-1)))
  const nested = levels.filter(({ level }) => level.below.some((each) => nameOf(each) !== null))
  return parents.size === 1 && nested.length * 2 >= levels.length
}

/** A competency below a level: its name and what is said of it. */
function nameOf({ text, below, kind }: Branch): { name: string; rest: string[] } | null {
  if (below.length > 0) return { name: plainLabel(text), rest: below.flatMap(wordsOf) }
  const [, name = '', rest = ''] = /^(.{1,60}?)[:：]\s+(\S.*)$/.exec(kind === 'heading' ? '' : text) ?? []
  return name === '' ? null : { name: plainLabel(name), rest: [rest] }
}

const pathOf = (above: Branch[]) =>
  above
    .map(({ text }) => plainLabel(text))
    .filter((text) => text !== '')
    .join(' / ')

function readLevels(levels: Found[], title: string, into: LadderBuilder, taken: Set<Branch>): void {
  for (const { level, above } of levels) {
    const parent = above.at(-1)
    const name = parent ? plainLabel(parent.text) : title
    const competency = into.competency(pathOf(above.slice(0, -1)), name)
    if (parent && !taken.has(parent)) {
      taken.add(parent)
      const isLevel = (each: Branch) => levels.some((found) => found.level === each)
      const words = parent.below.filter((each) => !isLevel(each) && !each.grid && !holdsLevel(each, levels))
      competency.about.push(...words.flatMap(wordsOf).flatMap(pointsIn))
      for (const each of words) takeAll(each, taken)
    }
    for (const each of above) taken.add(each)
    into.say(competency, into.level(level.text), level.below.flatMap(wordsOf).flatMap(pointsIn))
    takeAll(level, taken)
  }
}

const holdsLevel = (each: Branch, levels: Found[]) => levels.some(({ above }) => above.includes(each))

function readRoles(levels: Found[], title: string, into: LadderBuilder, taken: Set<Branch>): void {
  for (const { level, above } of levels) {
    const at = into.level(level.text)
    for (const each of above) taken.add(each)
    taken.add(level)
    readBelow(level, pathOf(above), at)
  }
  function readBelow(holder: Branch, area: string, at: number): void {
    for (const each of holder.below) {
      const isArea = each.below.length > 0 && each.below.every(({ below }) => below.length > 0)
      if (isArea) {
        taken.add(each)
        readBelow(each, area === '' ? plainLabel(each.text) : `${area} / ${plainLabel(each.text)}`, at)
        continue
      }
      const named = nameOf(each)
      takeAll(each, taken)
      const competency = into.competency(area, named?.name ?? title)
      into.say(competency, at, (named?.rest ?? wordsOf(each)).flatMap(pointsIn))
    }
  }
}

function takeAll(each: Branch, taken: Set<Branch>): void {
  taken.add(each)
  for (const child of each.below) takeAll(child, taken)
}

/** The words of branches that nothing was read from. */
function leftIn(root: Branch, taken: ReadonlySet<Branch>): string[] {
  return root.below.flatMap((each) => {
    const own = taken.has(each) ? [] : wordsOf({ ...each, below: [] })
    return [...own, ...leftIn(each, taken)]
  })
}
