import { hash } from '@node-rs/argon2'
import { v7 as newId } from 'uuid'
import { access, tableNames } from '@/db/access'
import { createSession, owner as sql } from '@/db/testing/factories'
import { actors, type Actor as DbActor, type Scene } from '@/db/testing/matrix'
import { insertProps, type Props, removeProps } from '@/db/testing/props'
import { insertScene, removeScene } from '@/db/testing/scene'
import { hashToken } from '@/lib/token'

/** Everybody who asks for something of the owner's; `nobody` is signed out. */
export const everybody = [...actors, 'lead to whom the KYS is closed'] as const
export type Asker = (typeof everybody)[number]

export const isSignedIn = (asker: Asker) => asker !== 'nobody' && asker !== 'whose session was revoked'
export const signedIn = everybody.filter(isSignedIn)
export const mentors: Asker[] = [
  'mentor',
  'another mentor',
  'fellow reader',
  'mentor of another analysis',
  'lead and mentor of another analysis',
]
/** Those who run the owner's team, also one whom the owner has not confirmed. */
export const teamLeads: Asker[] = [
  'lead',
  'lead and mentor of another analysis',
  'lead whom one has not confirmed',
]
/** Those to whom the owner opened an analysis by name; the last one leads another team of the owner's. */
export const leads: Asker[] = [
  'lead',
  'lead and mentor of another analysis',
  'lead to whom the KYS is closed',
]

/** The owner's words, told apart by who may read them. */
export const words = {
  kys: '숨은소개',
  required: '숨은역량',
  inner: '숨은상태',
  talk: '숨은대화',
  aside: '숨은곁말',
  review: '숨은답장',
  draft: '숨은초안',
  closed: '숨은닫힘',
  team: '숨은팀',
  framework: '숨은틀',
} as const
export type Word = keyof typeof words | 'name' | 'email'

/** Which of the owner's words may ever reach whom; nobody else reads any. */
export const known: Partial<Record<Asker, Word[]>> = {
  self: [
    'name',
    'email',
    'kys',
    'required',
    'inner',
    'talk',
    'aside',
    'review',
    'closed',
    'team',
    'framework',
  ],
  mentor: ['name', 'kys', 'required', 'inner', 'talk', 'review', 'draft'],
  'another mentor': ['name', 'kys', 'required', 'inner'],
  'fellow reader': ['name', 'kys', 'required', 'inner', 'talk'],
  'mentor of another analysis': ['name', 'kys', 'closed', 'aside'],
  'invited mentor': ['name'],
  mentee: ['name'],
  lead: ['name', 'kys', 'required', 'team', 'framework'],
  'lead and mentor of another analysis': ['name', 'kys', 'required', 'team', 'framework'],
  'lead to whom the KYS is closed': ['name', 'required'],
  'lead to whom one is only counted': ['name'],
  'lead whom one has not confirmed': ['name', 'team', 'framework'],
  'former lead': ['name', 'team', 'framework'],
  teammate: ['name', 'team', 'framework'],
  adopter: ['framework'],
  operator: ['email'],
}

export const ownerPassword = '여름-바다-기차-노트'

export type AccessScene = Omit<Scene, 'viewers'> & {
  viewers: Record<Asker, string>
  props: Props
  /** the analysis that only the mentor of another analysis reads */
  closed: string
}

/** A scene whose owner has written something of each kind, all of it told apart by its words. */
export async function createAccessScene(): Promise<AccessScene> {
  const people = await insertScene(sql())
  const props = await insertProps(sql(), people)
  const { owner, viewers } = people
  const closed = String(owner.rows.section.id)
  await writeWords(owner.id, String(owner.rows.analysis.id), closed)
  // Past the operations that the rows of the scene already hold.
  await sql()`update revision set number = 10 where owner_id = ${owner.id}`
  await sql()`update thread set quote = ${words.aside} where id = ${props.kysThread}`
  await sql()`update team set name = ${words.team} where founded_by = ${owner.id}`
  await sql()`update auth.account set password_hash = ${await passwordHash()} where person_id = ${owner.id}`
  await sql()`
    insert into opening (owner_id, mentorship_id, analysis_id) select owner_id, id, ${closed} from mentorship
    where owner_id = ${owner.id} and mentor_id = ${viewers['mentor of another analysis']}`
  const other = await leadOfNamed(owner.id, String(owner.rows.analysis.id))
  return {
    ...people,
    viewers: { ...viewers, 'lead to whom the KYS is closed': other },
    props: { ...props, company: [...props.company, other] },
    closed,
  }
}

/** Takes everybody in a scene away. */
export async function removeAccessScene(scene: AccessScene): Promise<void> {
  await removeProps(sql(), scene.props)
  const { 'lead to whom the KYS is closed': _, ...viewers } = scene.viewers
  await removeScene(sql(), { ...scene, viewers: viewers as Record<DbActor, string> })
}

let hashed: Promise<string> | undefined

function passwordHash(): Promise<string> {
  hashed ??= hash(ownerPassword.normalize('NFKC'))
  return hashed
}

async function writeWords(owner_id: string, opened: string, closed: string): Promise<void> {
  const db = sql()
  const sections: [string | null, string, string][] = [
    [null, 'strength', words.kys],
    [null, 'readme', words.kys],
    [null, 'goals', words.kys],
    [opened, 'state', words.inner],
    [opened, 'gap', words.inner],
    [closed, 'goal', words.closed],
    [closed, 'required', words.closed],
    [closed, 'todo', words.closed],
  ]
  for (const [analysis_id, kind, text] of sections) {
    const [section_id, id] = [newId(), newId()]
    await db`insert into section ${db({ owner_id, id: section_id, analysis_id, kind, position: 'a2' })}`
    const item = { owner_id, id, section_id, position: 'a0', form: 'bullet', box: 'none', text }
    await db`insert into node ${db({ ...item, is_goal: kind === 'goals' })}`
  }
  await db`
    update node n set text = case s.kind when 'todo' then ${words.inner} else ${words.required} end
    from section s where s.owner_id = n.owner_id and s.id = n.section_id and n.owner_id = ${owner_id} and n.text = 'word'`
  await db`update evidence set text = ${words.inner} where owner_id = ${owner_id}`
  await db`update thread set quote = case when sent_at is null then ${words.draft} else ${words.talk} end where owner_id = ${owner_id}`
  for (const [table, text] of [
    ['comment', words.talk],
    ['suggestion', words.review],
  ] as const) {
    await db`update ${db(table)} set text = case when sent_at is null then ${words.draft} else ${text} end where owner_id = ${owner_id}`
  }
  await db`update meaning set text = ${words.inner} where owner_id = ${owner_id}`
  await db`update framework_edition set name = ${words.framework}, content = replace(content::text, 'word', ${words.framework})::jsonb where owner_id = ${owner_id}`
  await db`update snapshot set content = ${db.json(shownDocument)} where owner_id = ${owner_id}`
  await db`update review set request = ${words.review}, answer = ${words.review} where owner_id = ${owner_id}`
}

/** What the mentor was shown with the review that was sent. */
const shownDocument = {
  version: 1,
  sections: [],
  analyses: [
    {
      current: false,
      sections: [
        {
          kind: 'gap',
          heading: null,
          nodes: [{ form: 'bullet', box: 'none', start: null, text: words.inner, children: [] }],
        },
      ],
    },
  ],
}

/** A team of the owner and a lead, who reads the same analysis by name, but not the KYS. @returns the lead */
async function leadOfNamed(owner_id: string, analysis_id: string): Promise<string> {
  const db = sql()
  const [lead, team_id] = [newId(), newId()]
  await db`insert into person ${db({ id: lead, name: 'name' })}`
  await db`insert into preference ${db({ owner_id: lead, locale: 'ko', time_zone: 'Asia/Seoul' })}`
  await db`insert into revision ${db({ owner_id: lead })}`
  const account = { person_id: lead, email: `actor-${lead}@example.test` }
  await db`insert into auth.account ${db({ ...account, email_confirmed_at: new Date().toISOString() })}`
  await db`insert into team ${db({ id: team_id, name: 'team', founded_by: lead })}`
  await db`insert into membership ${db([
    { team_id, person_id: lead, leads: true },
    { team_id, person_id: owner_id, leads: false },
  ])}`
  await db`insert into sharing ${db({ owner_id, team_id, analysis_id, mode: 'named' })}`
  await db`insert into sharing_lead ${db({ owner_id, team_id, lead_id: lead, open: true })}`
  return lead
}

/** A session's token for whoever asks: null for nobody, one that has been ended for the revoked. */
export async function tokenOf(scene: AccessScene, asker: Asker): Promise<string | null> {
  if (asker === 'nobody') return null
  const revoked = asker === 'whose session was revoked'
  const { token } = await createSession(revoked ? scene.owner.id : scene.viewers[asker])
  if (revoked) await sql()`delete from auth.session where token_hash = ${hashToken(token)}`
  return token
}

/** Which of the owner's words stand in a text. */
export function told(text: string, { props }: AccessScene): Word[] {
  const all: [Word, string][] = [
    ...(Object.entries(words) as [Word, string][]),
    ['name', props.name],
    ['email', props.email],
  ]
  return all.filter(([, said]) => text.includes(said)).map(([word]) => word)
}

/** Those of them that are not for whoever got the text. */
export function leaked(
  text: string,
  scene: AccessScene,
  asker: Asker,
  besides: readonly Word[] = [],
): Word[] {
  const allowed = [...(known[asker] ?? []), ...besides]
  return told(text, scene).filter((word) => !allowed.includes(word))
}

/** All that the database holds of the owner, except who looked and when, to see that nothing of it changes. */
export async function everythingOf({ owner }: Pick<AccessScene, 'owner'>): Promise<string> {
  const tables = tableNames
    .filter((table) => table !== 'page_view')
    .map(
      (table) => `select '${table}', to_jsonb(t) from public.${table} t where t.${access[table].owner} = $1`,
    )
  const ofAccount = [
    `select 'account', to_jsonb(t) - 'signed_in_at' from auth.account t where t.person_id = $1`,
    `select 'confirmation', to_jsonb(t) from auth.confirmation t where t.person_id = $1`,
    `select 'pause', to_jsonb(t) from auth.pause t where t.person_id = $1`,
    `select 'provider', to_jsonb(t) from auth.provider t where t.person_id = $1`,
    `select 'session', to_jsonb(t) - 'seen_at' from auth.session t where t.person_id = $1`,
    `select 'invitation', to_jsonb(t) from auth.invitation t where t.person_id = $1`,
    `select 'team invitation', to_jsonb(t) from auth.team_invitation t join public.team m on m.id = t.team_id where m.founded_by = $1`,
  ]
  const rows = await sql().unsafe(
    `select string_agg(a::text, E'\\n' order by a::text) as all from (${[...tables, ...ofAccount].join(' union all ')}) a`,
    [owner.id],
  )
  return String(rows[0]?.all)
}
