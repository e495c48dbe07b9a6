/** The package has types, but its `exports` do not name them; here stands what is used of it. */
declare module 'rrule-es' {
  export const Frequency: { readonly MONTHLY: 1; readonly WEEKLY: 2; readonly DAILY: 3 }

  export type Params = {
    dtStart: Date
    freq: 1 | 2 | 3
    /** IANA time zone */
    tzid: string
    /** the first moment that is none any more */
    until?: Date
    /** 1 for Monday to 7 for Sunday */
    byDay?: number[]
    byMonthDay?: number[]
    bySetPos?: number[]
  }

  export class RRule {
    /** @param options without `strict`, `dtStart` is an occurrence even if the rule does not say so */
    constructor(params: Params, options?: { strict?: boolean })
    after(moment: Date, options?: { inclusive?: boolean }): Date | null
    list(options?: { limit?: number }): Date[]
  }
}
