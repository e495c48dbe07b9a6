import type { Sql } from 'postgres'
import { predicates } from '@/db/access'
import { attemptCall, functionCases, functionTries } from '@/db/testing/functions'
import { breakGuard, guardsOf, withoutComments } from '@/db/testing/guards'
import type { Scene } from '@/db/testing/matrix'
import type { Props } from '@/db/testing/props'
import type { Sabotage } from './sabotage'

/**
 * A function of the database.
 * @property name as the cases name it, with the types of its arguments
 * @property truth a yes-or-no function that the app cannot call itself, so that cases of its callers try it
 */
type SqlFunction = { name: string; bare: string; definition: string; source: string; truth: boolean }

/** Every condition of a function that asks a predicate, broken in three ways. */
export async function functionSabotages(
  owner: Sql,
  app: Sql,
  scene: Scene & { props: Props },
  before: string,
): Promise<Sabotage[]> {
  const functions = await listFunctions(owner)
  const asked = Object.values(predicates)
    .flat()
    .map((name) => `app.${name}`)
  const truths = functions
    .filter(({ truth, source }) => truth && guardsOf(withoutComments(source), asked, []).length > 0)
    .map(({ bare }) => bare)
    .concat('app.may_open', 'app.is_operator')
  return functions.flatMap((one) => {
    const body = withoutComments(one.source)
    const tried = casesFor(one, functions)
    return guardsOf(body, [...asked, ...truths], truths)
      .flatMap((guard) => breakGuard(body, guard))
      .map(({ what, source }) => ({
        what: `${one.bare}: ${what}`,
        harm: one.definition.replace(one.source, () => source),
        mend: one.definition,
        isNoticed: () => isNoticed(app, tried, scene, before),
      }))
  })
}

async function listFunctions(owner: Sql): Promise<SqlFunction[]> {
  const rows = await owner<SqlFunction[]>`
    select n.nspname || '.' || p.proname || '(' || replace(pg_catalog.oidvectortypes(p.proargtypes), ', ', ',') || ')' as name,
      n.nspname || '.' || p.proname as bare, pg_get_functiondef(p.oid) as definition, p.prosrc as source,
      n.nspname = 'within' and p.prorettype = 'boolean'::regtype as truth
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'auth', 'within') and p.prokind = 'f' order by 1`
  return [...rows]
}

/** The cases of a function, or, if the app cannot call it, those of its callers. */
function casesFor(
  one: SqlFunction,
  functions: readonly SqlFunction[],
  seen: readonly string[] = [],
): string[] {
  if (functionTries[one.name]) return [one.name]
  const callers = functions.filter(
    ({ bare, source }) => !seen.includes(bare) && source.includes(`${one.bare}(`),
  )
  return [...new Set(callers.flatMap((caller) => casesFor(caller, functions, [...seen, one.bare])))]
}

async function isNoticed(
  app: Sql,
  names: readonly string[],
  scene: Scene & { props: Props },
  before: string,
): Promise<boolean> {
  for (const tried of names.flatMap(functionCases)) {
    const { got, complaint } = await attemptCall(app, tried, scene, before)
    if (got !== tried.expected || complaint) return true
  }
  return false
}
