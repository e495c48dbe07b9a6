/** Lower bound of the band in which a number of only counted people is told: 5 to 9, 10 to 19, 20 or more. */
export type Band = 5 | 10 | 20
