import { z } from 'zod'
import { levels } from './log-events'
import { weakness } from './secret-strength'

/** An empty line in an env file means "not set". */
const blank = (value: unknown) => (value === '' ? undefined : value)
const text = z.preprocess(blank, z.string().optional())
const url = z.preprocess(
  blank,
  z.url({ protocol: /^https?$/, error: 'is not an address such as https://example.com' }).optional(),
)
const flag = z
  .preprocess(blank, z.enum(['0', '1'], { error: 'is either 1 or 0' }).default('0'))
  .transform((value) => value === '1')
const connection = (example: string) =>
  z
    .string({ error: `is missing, such as ${example}` })
    .regex(/^postgres(ql)?:\/\//, `is not an address such as ${example}`)

/** The domains of a list such as `example.com, example.org`, in lower case. */
function domainsIn(list: string, context: z.RefinementCtx): string[] {
  const domains = list.split(',').map((domain) => domain.trim().toLowerCase())
  const wrong = domains.find(
    (domain) => !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(domain),
  )
  if (wrong !== undefined) {
    const message = `names "${wrong}", which is no domain: write them as in example.com,example.org`
    context.addIssue({ code: 'custom', message })
  }
  return domains
}

/** Two are for signing in, and a page takes up to three. */
const poolSize = { least: 5, most: 500 }
const wrongSize = `is a number from ${poolSize.least} to ${poolSize.most}`

const wrongPause = 'is a number of seconds from 0 to 300'

const shape = z.object({
  /** The app's role, which owns nothing and is bound by row-level security. */
  DATABASE_URL: z.preprocess(blank, connection('postgres://career_goal_app:…@host:5432/career_goal')),
  /** How many connections this server keeps to the database at most, besides two for checks. */
  DB_POOL_SIZE: z.preprocess(
    blank,
    z.coerce
      .number({ error: wrongSize })
      .int(wrongSize)
      .min(poolSize.least, wrongSize)
      .max(poolSize.most, wrongSize)
      .default(10),
  ),
  /** 32 random bytes or more; signs next-auth's short-lived cookies. */
  AUTH_SECRET: z.preprocess(
    blank,
    z.string({ error: 'is missing' }).superRefine((value, context) => {
      const fault = weakness('AUTH_SECRET', value)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    }),
  ),
  /** Where people reach the product, such as https://career.example.com. */
  AUTH_URL: z.preprocess(
    blank,
    z
      .url({ protocol: /^https?$/, error: 'is not an address such as https://example.com' })
      .default('http://localhost:3000'),
  ),
  /** How long a server that is told to end goes on answering, while its health check already says so. */
  DRAIN_SECONDS: z.preprocess(
    blank,
    z.coerce.number({ error: wrongPause }).min(0, wrongPause).max(300, wrongPause).default(0),
  ),
  PORT: z.preprocess(blank, z.coerce.number().int().min(0).max(65_535).default(3000)),
  AUTH_GITHUB_ID: text,
  AUTH_GITHUB_SECRET: text,
  AUTH_OIDC_ISSUER: url,
  AUTH_OIDC_ID: text,
  AUTH_OIDC_SECRET: text,
  /** The word on the sign-in button. */
  AUTH_OIDC_NAME: text,
  SMTP_URL: z.preprocess(
    blank,
    z
      .url({ protocol: /^smtps?$/, error: 'is not an address such as smtps://user:password@example.com' })
      .optional(),
  ),
  MAIL_FROM: text,
  /** Who may make an account; left out, auth/doors.ts decides. */
  SIGN_UP: z.preprocess(
    blank,
    z.enum(['open', 'invited', 'closed'], { error: 'is either open, invited or closed' }).optional(),
  ),
  /** The only domains whose addresses may have an account, separated by commas. */
  SIGN_UP_DOMAINS: z.preprocess(blank, z.string().transform(domainsIn).optional()),
  /** Whether passwords are a way in, or the OpenID Connect provider alone. */
  SIGN_IN: z.preprocess(blank, z.enum(['any', 'oidc'], { error: 'is either any or oidc' }).default('any')),
  /** From which level on the log tells of events. */
  LOG_LEVEL: z.preprocess(blank, z.enum(levels, { error: `is one of ${levels.join(', ')}` }).default('info')),
  /** Opens /api/metrics to whoever shows it; without it there are none. */
  METRICS_TOKEN: z.preprocess(
    blank,
    z
      .string()
      .superRefine((value, context) => {
        const fault = weakness('METRICS_TOKEN', value, 24, 'make one with "openssl rand -base64 32"')
        if (fault) context.addIssue({ code: 'custom', message: fault })
      })
      .optional(),
  ),
  /** 1 behind a proxy of your own that sets x-forwarded-for, -host and -proto. */
  TRUST_PROXY: flag,
})

export type Env = z.infer<typeof shape>

/** Variables that only make sense together: one without the others is reported. */
const together: (keyof Env)[][] = [
  ['AUTH_GITHUB_ID', 'AUTH_GITHUB_SECRET'],
  ['AUTH_OIDC_ISSUER', 'AUTH_OIDC_ID', 'AUTH_OIDC_SECRET'],
  ['SMTP_URL', 'MAIL_FROM'],
]

/** The settings that are secret, each of which may stand in a file that NAME_FILE names: lib/host/environment.ts. */
export const secretNames = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'AUTH_SECRET',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  'AUTH_GITHUB_SECRET',
  'AUTH_OIDC_SECRET',
  'SMTP_URL',
  'METRICS_TOKEN',
  'BACKUP_PASSPHRASE',
]

/** Every variable that the server reads; a test run blanks them all before it sets its own. */
export const envNames = [...Object.keys(shape.shape), ...secretNames.map((name) => `${name}_FILE`)]

/**
 * Reads the server's environment.
 *
 * @throws Error with one sentence for each variable that is missing or wrong
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = shape.safeParse(source)
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map((issue) => sentence(String(issue.path[0]), issue.message)).join('\n'),
    )
  }
  for (const names of together) {
    const missing = names.filter((name) => parsed.data[name] === undefined)
    if (missing.length > 0 && missing.length < names.length) {
      throw new Error(`${names.join(', ')} belong together, but ${missing.join(' and ')} is not set.`)
    }
  }
  if (parsed.data.SIGN_IN === 'oidc' && !parsed.data.AUTH_OIDC_ISSUER) {
    throw new Error(
      'SIGN_IN is oidc, but no provider is named: set AUTH_OIDC_ISSUER, AUTH_OIDC_ID and AUTH_OIDC_SECRET, or nobody could sign in.',
    )
  }
  return parsed.data
}

function sentence(name: string, message: string): string {
  return message.startsWith(name) ? message : `${name} ${message.endsWith('.') ? message : `${message}.`}`
}

const kept = globalThis as { careerGoalEnv?: Env }

/** The environment of this process, read once and on first use, so that a build needs none of it. */
export function env(): Env {
  kept.careerGoalEnv ??= readEnv(process.env)
  return kept.careerGoalEnv
}
