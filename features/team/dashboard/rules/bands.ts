/** The least of a band in which people who are counted only are told: 5 to 9, 10 to 19, 20 or more. */
export type Band = 5 | 10 | 20
