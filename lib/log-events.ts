/** How urgent a line of the log is, in pino's words. */
export const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type Level = (typeof levels)[number]

/**
 * Everything that the log tells, and how urgent it is. Each is counted in the metrics as well, by its name and its
 * `reason`.
 */
export const events = {
  // the server
  started: 'info',
  stopping: 'info',
  request: 'info',
  /** an error that nobody expected */
  failed: 'error',
  /** what a library prints by itself */
  printed: 'warn',
  /** a page waited for the database in vain */
  overloaded: 'warn',
  /** a request names its client although no proxy is trusted */
  'forwarded-ignored': 'warn',

  // the database
  'database-died': 'error',
  'database-back': 'warn',
  'database-lost': 'fatal',
  'connections-lost': 'warn',
  /** another version has come, and this server answers nobody any more */
  outdated: 'error',

  // accounts
  'signed-up': 'info',
  'sign-up-refused': 'info',
  'signed-in': 'info',
  'sign-in-refused': 'warn',
  'signed-out': 'info',
  'sessions-ended': 'info',
  'password-changed': 'info',
  'reset-mailed': 'info',
  'password-reset': 'info',
  'provider-connected': 'info',
  'provider-disconnected': 'info',
  'address-confirmed': 'info',
  'account-deleted': 'info',
  /** an operator did something to an account on its page */
  'account-operated': 'warn',
  'site-invitation-made': 'info',

  // who may see what
  'invitation-made': 'info',
  'invitation-withdrawn': 'info',
  'invitation-followed': 'info',
  'mentor-accepted': 'info',
  'mentor-refused': 'info',
  'mentorship-ended': 'info',
  'openings-changed': 'info',
  'openings-answered': 'info',
  'team-founded': 'info',
  'team-joined': 'info',
  'team-left': 'info',
  'sharing-changed': 'info',
  'member-changed': 'info',
  'lead-offer-answered': 'info',
  'lead-answered': 'info',

  // mails
  'mail-sent': 'info',
  'mail-failed': 'error',
} as const satisfies Record<string, Level>

export type Event = keyof typeof events
