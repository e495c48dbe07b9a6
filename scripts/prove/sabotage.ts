/**
 * One way to break the protection, and the way back.
 * @property isNoticed whether a case comes out otherwise than the access table says
 */
export type Sabotage = { what: string; harm: string; mend: string; isNoticed: () => Promise<boolean> }
