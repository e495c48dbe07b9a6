/** Bounds that keep any input below a second; real documents have some 100 lines, 300 at most, and four levels. */
export const maxBytes = 256 * 1024
export const maxLines = 3000
export const maxItems = 2000
/** Sum of the items' levels: the parser looks at every open level on every line. */
export const maxLevels = 12_000
export const maxDepth = 32
/** A JSON document that a form brings: the whole request may have 2 MB. */
export const maxJsonUploadBytes = 1_800_000
export const maxJsonBytes = 8 * 1024 * 1024
/** Levels of a JSON document; deeper than any outline can be typed. */
export const maxJsonDepth = 200
/**
 * Items (four each), links and evidence of a JSON document: one statement takes at most 65,535 parameters.
 */
export const maxJsonParts = 40_000
/**
 * Analyses and sections of a JSON document: each is stored by a statement of its own. Enough for eight
 * sections an analysis, so that every export can be imported again.
 */
export const maxJsonAnalyses = 200
export const maxJsonSections = 8 * maxJsonAnalyses
/**
 * Items, sections and analyses of a JSON document: checking each takes time, most of all where all are wrong.
 */
export const maxJsonObjects = 12_000

/** Highest number that Markdown takes as the marker of an ordered item. */
export const highestStart = 999_999_999

/** Most documents that one form may bring. */
export const mostSources = 10
