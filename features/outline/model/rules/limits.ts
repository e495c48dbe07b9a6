/** Longest text of one item, in UTF-16 code units. */
export const textLimit = 20_000

/** Most levels of an outline: as many as a document that is imported may have. */
export const depthLimit = 32

/** Most items of one outline: as many as a document that is imported may have. */
export const sectionLimit = 3_000

/** Largest version with which an item may come back: edits count on from there, and Postgres' integers end at 2³¹. */
export const versionLimit = 1_000_000_000

/** Most operations that one request may bring; an import writes its own, larger batch. */
export const batchLimit = 500
