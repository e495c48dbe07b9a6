/**
 * One way to break the protection, and how to mend it.
 * @property isNoticed whether the result of some case then differs from the access table
 */
export type Sabotage = { what: string; harm: string; mend: string; isNoticed: () => Promise<boolean> }
