/**
 * The person behind the session, as the transaction itself found them.
 * @property mayOpen whether they may open anything to others: their address is confirmed, or no mail is sent
 */
export type Me = {
  id: string
  name: string
  locale: 'ko' | 'en'
  timeZone: string
  mayOpen: boolean
}

/**
 * The same for a page, whose shell says how much waits.
 * @property waiting rows of app.waiting: pages on which something waits for them, and people who followed their links
 * @property teamsWaiting how many offers to lead and new leads wait for them
 */
export type PageMe = Me & { waiting: number; teamsWaiting: number }
