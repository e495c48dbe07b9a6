import { backend } from './data/backend'
import { alone, aspects, broad } from './data/broad'
import { categories } from './data/categories'
import { dataAndAi } from './data/data-and-ai'
import { frontend } from './data/frontend'
import { infra } from './data/infra'
import { kinds } from './data/kinds'
import { languages } from './data/languages'
import { mobile } from './data/mobile'
import { practices } from './data/practices'
import { softSkills } from './data/soft-skills'
import { stores } from './data/stores'
import { testsAndProtection } from './data/tests-and-protection'
import { fold } from './fold'

/**
 * A thing that lines name. @property key by which it is compared @property same its names, the most usual first
 * @property near other words by which people mean it: they are grouped with it, and are no other name of it
 */
export type Thing = { key: string; same: string[]; near: string[] }

const rowsOf = (data: string) => data.split('\n').filter((row) => row !== '')
const listOf = (row: string | undefined) => (row ?? '').split(', ').filter((name) => name !== '')

/** `(DB|SQL) (튜닝|최적화)` stands for four names. */
export function spellings(name: string): string[] {
  const [found, inner = ''] = /\(([^)]*\|[^)]*)\)/.exec(name) ?? []
  if (found === undefined) return [name]
  return inner.split('|').flatMap((choice) => spellings(name.replace(found, () => choice)))
}

/** The groups of names in data: `Redis = 레디스 ~ Redis 클러스터`. */
function thingsOf(data: string): Thing[] {
  return rowsOf(data).map((row) => {
    const [first = '', others = ''] = row.split(/ = (.*)/)
    const [same, near] = others.split(/(?:^| )~ (.*)/)
    const expand = (names: string | undefined) => listOf(names).flatMap(spellings)
    return { key: fold(first), same: [first, ...expand(same)], near: expand(near) }
  })
}

export const data: readonly string[] = [
  languages,
  backend,
  frontend,
  mobile,
  stores,
  infra,
  dataAndAi,
  practices,
  testsAndProtection,
  softSkills,
]

export const things: readonly Thing[] = data.flatMap(thingsOf)
export const kindsOfThings: readonly Thing[] = thingsOf(kinds)
export const broadNames: readonly string[] = rowsOf(broad).flatMap(listOf)
export const aloneNames: readonly string[] = rowsOf(alone).flatMap(listOf)
export const aspectNames: readonly string[] = rowsOf(aspects).flatMap(listOf)
export const fields: readonly { field: string; tools: string[] }[] = rowsOf(categories).map((row) => {
  const [field = '', tools] = row.split(': ')
  return { field, tools: listOf(tools) }
})
