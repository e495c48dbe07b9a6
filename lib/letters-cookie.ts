/** The cookie by which a browser says that it was here before, and so has kept the letters of the font. */
export const lettersCookie = 'letters'

/**
 * The header by which the proxy tells a page that the browser sent the cookie: for a page, Next.js puts those that the
 * answer only sets among those that were sent.
 */
export const returningHeader = 'x-returning'
