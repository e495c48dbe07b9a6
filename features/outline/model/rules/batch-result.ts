/** Why a batch was refused as a whole, and by which operation. */
export type Refusal =
  | { ok: false; code: 'collision'; operation: string; node: string; text: string; version: number }
  | {
      ok: false
      code: 'gone' | 'cycle' | 'too-deep' | 'too-many' | 'misplaced' | 'not-found'
      operation: string | null
    }

export type BatchResult = { ok: true; revision: number } | Refusal
