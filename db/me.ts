/**
 * The person behind the session, as the page's own transaction found them.
 * @property waiting on how many pages something of somebody waits for them, and how many followers do
 * @property teamsWaiting how many offers to lead and new leads wait for them
 * @property mayOpen whether they may open anything to others: their address is confirmed, or no mail is sent
 */
export type Me = {
  id: string
  name: string
  locale: 'ko' | 'en'
  timeZone: string
  waiting: number
  teamsWaiting: number
  mayOpen: boolean
}
