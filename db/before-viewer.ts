import 'server-only'
import { ask } from './pool'

/** What sign-in needs to know of an account. */
export type Account = { personId: string; email: string; name: string }

/** An account and whether an operator keeps its person from signing in. */
type Disabling = { disabled: boolean }

/**
 * Something that one person is told of by mail.
 *
 * @property name of the person who did it @property path of the page that it is about
 */
export type Notice = {
  id: string
  kind: 'request' | 'answer' | 'comment' | 'follower' | 'lead'
  name: string
  path: string
}
export type NoticeBundle = { email: string; locale: 'ko' | 'en'; notices: Notice[] }

/**
 * What is asked of the database before there is a viewer: each calls one function of the schema auth, see db/sql.
 * Tokens arrive here hashed; addresses arrive in lower case.
 */
export const beforeViewer = {
  /**
   * @param a `invitation` is the hash of an operator's link, which this uses up
   * @returns false when the address is taken, or somebody else has used the link
   */
  async signUp(a: {
    id: string
    email: string
    passwordHash: string | null
    name: string
    locale: string
    timeZone: string
    confirmed?: boolean
    invitation?: string | null
  }): Promise<boolean> {
    const [row] = await ask<[{ done: boolean }]>`
      select auth.sign_up(${a.id}, ${a.email}, ${a.passwordHash}, ${a.name}, ${a.locale}, ${a.timeZone},
        ${a.confirmed ?? false}, ${a.invitation ?? null}) as done`
    return row.done
  },

  /** Whether a site that nobody has closed lets everybody in. */
  async isOpenToAll(): Promise<boolean> {
    const [row] = await ask<[{ open: boolean }]>`select auth.is_open_to_all() as open`
    return row.open
  },

  /** Whether an operator's link lets somebody in; looking does not use it up. */
  async siteInvitationIsOpen(hash: string): Promise<boolean> {
    const [row] = await ask<[{ open: boolean }]>`select auth.site_invitation_is_open(${hash}) as open`
    return row.open
  },

  async accountByEmail(
    email: string,
  ): Promise<(Account & Disabling & { passwordHash: string | null; locale: 'ko' | 'en' }) | null> {
    const [row] = await ask<[(Account & Disabling & { passwordHash: string | null; locale: 'ko' | 'en' })?]>`
      select person_id as "personId", email, name, locale, disabled, password_hash as "passwordHash"
      from auth.account_by_email(${email})`
    return row ?? null
  },

  async accountById(id: string): Promise<Account | null> {
    const [row] = await ask<[Account?]>`
      select person_id as "personId", email, name from auth.account_by_id(${id})`
    return row ?? null
  },

  async localeOf(id: string): Promise<'ko' | 'en' | null> {
    const [row] = await ask<[{ locale: 'ko' | 'en' | null }]>`select auth.locale_of(${id}) as locale`
    return row.locale
  },

  async newsAddress(id: string): Promise<{ email: string; locale: 'ko' | 'en'; timeZone: string } | null> {
    const [row] = await ask<[{ email: string; locale: 'ko' | 'en'; timeZone: string }?]>`
      select email, locale, time_zone as "timeZone" from auth.news_address(${id})`
    return row ?? null
  },

  async accountByProvider(provider: string, subject: string): Promise<(Account & Disabling) | null> {
    const [row] = await ask<[(Account & Disabling)?]>`
      select person_id as "personId", email, name, disabled from auth.account_by_provider(${provider}, ${subject})`
    return row ?? null
  },

  async addProvider(provider: string, subject: string, personId: string): Promise<void> {
    await ask`select auth.add_provider(${provider}, ${subject}, ${personId})`
  },

  /**
   * @param s `proven` is the password's hash or the provider's subject by which the person signed in; null for neither
   * @returns false when that is no longer a way into the account
   */
  async createSession(s: {
    id: string
    hash: string
    personId: string
    expiresAt: Date
    userAgent: string | null
    address: string | null
    proven: string | null
  }): Promise<boolean> {
    const [row] = await ask<[{ done: boolean }]>`select auth.create_session(${s.id}, ${s.hash}, ${s.personId},
      ${s.expiresAt.toISOString()}, ${s.userAgent}, ${s.address}, ${s.proven}) as done`
    return row.done
  },

  async sessionByHash(hash: string): Promise<{ personId: string; expiresAt: Date } | null> {
    const [row] = await ask<[{ personId: string; expiresAt: string }?]>`
      select person_id as "personId", expires_at as "expiresAt" from auth.session_by_hash(${hash})`
    return row ? { personId: row.personId, expiresAt: new Date(row.expiresAt) } : null
  },

  async endSession(hash: string): Promise<void> {
    await ask`select auth.end_session(${hash})`
  },

  /** Counts one attempt under the key. @returns seconds to wait when there were more than `most`, else 0 */
  async countAttempt(key: string, most: number, seconds: number): Promise<number> {
    const [row] = await ask<[{ wait: number }]>`
      select auth.count_attempt(${key}, ${most}, ${seconds}) as wait`
    return row.wait
  },

  /** Counts an account as tried from an address. @returns seconds to wait when there were more than `most`, else 0 */
  async countTried(address: string, account: string, most: number, seconds: number): Promise<number> {
    const [row] = await ask<[{ wait: number }]>`
      select auth.count_tried(${address}, ${account}, ${most}, ${seconds}) as wait`
    return row.wait
  },

  async forgetTried(address: string, account: string): Promise<void> {
    await ask`select auth.forget_tried(${address}, ${account})`
  },

  /**
   * Uses up one of each allowance, or none of any.
   * @returns the first one that is used up already, and until when; null when there was enough
   */
  async spendAllowance(
    allowances: { key: string; most: number }[],
    seconds: number,
  ): Promise<{ key: string; until: Date } | null> {
    const [keys, most] = [allowances.map(({ key }) => key), allowances.map((one) => one.most)]
    const [row] = await ask<[{ key: string; until: string }?]>`
      select key, until from auth.use_allowance(${keys}, ${most}, 1, ${seconds})`
    return row ? { key: row.key, until: new Date(row.until) } : null
  },

  /** @returns who made the link of this token, or null when it cannot be followed */
  async invitedBy(hash: string): Promise<string | null> {
    const [row] = await ask<[{ maker: string | null }]>`select auth.invited_by(${hash}) as maker`
    return row.maker
  },

  /**
   * Claims all notices of one person, for the caller to mail; null when there are none.
   * @param seconds within which nobody is mailed a second time
   */
  async claimNotices(seconds: number): Promise<NoticeBundle | null> {
    const [row] = await ask<[NoticeBundle?]>`
      select email, locale, notices from auth.claim_notices(${seconds})`
    return row ?? null
  },

  /** Says whether the mail with these notices was sent; if not, they wait for the next one. */
  async recordDelivery(ids: string[], sent: boolean): Promise<void> {
    await ask`select auth.record_delivery(${ids}, ${sent})`
  },

  async forgetAttempts(key: string): Promise<void> {
    await ask`select auth.forget_attempts(${key})`
  },

  /** @returns whether the person has signed in before, but never in this browser */
  async rememberDevice(hash: string, personId: string): Promise<boolean> {
    const [row] = await ask<[{ isNew: boolean }]>`
      select auth.remember_device(${hash}, ${personId}) as "isNew"`
    return row.isNew
  },

  async knowsDevice(hash: string, personId: string): Promise<boolean> {
    const [row] = await ask<[{ known: boolean }]>`select auth.knows_device(${hash}, ${personId}) as known`
    return row.known
  },

  async createConfirmation(hash: string, personId: string, expiresAt: Date): Promise<void> {
    await ask`select auth.create_confirmation(${hash}, ${personId}, ${expiresAt.toISOString()})`
  },

  async createReset(hash: string, personId: string, expiresAt: Date): Promise<void> {
    await ask`select auth.create_reset(${hash}, ${personId}, ${expiresAt.toISOString()})`
  },

  /** Whether the link could still be used; looking does not use it up. */
  async resetIsOpen(hash: string): Promise<boolean> {
    const [row] = await ask<[{ open: boolean }]>`select auth.reset_is_open(${hash}) as open`
    return row.open
  },

  /** @returns the person whose password was set, or null when the link is unknown, used or expired */
  async spendReset(hash: string, passwordHash: string): Promise<string | null> {
    const [row] = await ask<[{ id: string | null }]>`select auth.spend_reset(${hash}, ${passwordHash}) as id`
    return row.id
  },
}
