/** The server broke on a batch, although it is well: it may break on the same batch again and again. */
export class ServerFault extends Error {}
