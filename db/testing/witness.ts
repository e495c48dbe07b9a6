import type { Sql, TransactionSql } from 'postgres'
import { access, tableNames } from '../access'

/**
 * Lets tests see, from within a transaction of the app's role, every row that concerns a person: also those that the
 * role cannot read, such as drafts of others, sessions, links and counters. Exists in databases for tests alone.
 *
 * @param owner the connection of the role that owns the tables
 */
export async function installWitness(owner: Sql): Promise<void> {
  const ofAccount = await owner`
    select table_name as name from information_schema.columns
    where table_schema = 'auth' and column_name = 'person_id' order by 1`
  const rows = [
    ...tableNames.map((table) => rowsOf(`public.${table}`, `t.${access[table].owner} = of_owner`)),
    rowsOf('public.membership', inTeams),
    rowsOf('public.team', inTeams.replace('team_id', 'id')),
    ...ofAccount.map(({ name }) => rowsOf(`auth.${name}`, 't.person_id = of_owner')),
    rowsOf('auth.team_invitation', inTeams),
    rowsOf('auth.attempt', `t.key like '%' || of_owner::text || '%'`),
  ]
  await owner.unsafe(`
    create schema if not exists testing;
    create or replace function testing.belongings(of_owner uuid) returns text
      -- In plpgsql, which keeps the plan of this long statement for the next call.
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp
      as $$ begin return json_build_array(${rows.join(', ')})::text; end $$;
    create or replace function testing.ask(query text) returns text
      language plpgsql volatile security definer set search_path = public, pg_temp
      as $$ declare answer text; begin execute query into answer; return answer; end $$;
    grant usage on schema testing to public;`)
}

const inTeams = 't.team_id in (select m.team_id from public.membership m where m.person_id = of_owner)'

const rowsOf = (table: string, condition: string) =>
  `(select json_agg(t order by t::text) from ${table} t where ${condition})`

/** Every row that concerns the person, as one text to compare. */
export async function belongings(tx: TransactionSql | Sql, personId: string): Promise<string> {
  const [row] = await tx`select testing.belongings(${personId}) as all`
  return String(row?.all)
}

/** Asks with the rights of the tables' owner, in the transaction of whoever is the viewer. @returns the first column of the first row */
export async function ask(tx: TransactionSql, query: string): Promise<string | null> {
  const [row] = await tx`select testing.ask(${query}) as answer`
  return row?.answer ?? null
}
