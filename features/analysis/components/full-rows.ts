/**
 * Rows of a list that have their fields and buttons from the beginning. The others are words until the page is mounted:
 * nothing can be written before, and hundreds of idle fields would be paid for by whoever waits for the page.
 */
export const fullRows = 40
