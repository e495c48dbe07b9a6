/** Longest text of one item, in UTF-16 code units. */
export const textLimit = 20_000

/** Most operations that one request may bring; an import writes its own, larger batch. */
export const batchLimit = 500
