/** The server broke on a batch, although it is well: it may break on the same batch again and again. */
export class ServerFault extends Error {}

/** The server has not read a batch, because it was too large for it: less may go through. */
export class TooLarge extends Error {}

/** The server had too much to do, and has kept nothing of the batch: it may take the same one in a moment. */
export class ServerBusy extends Error {}
