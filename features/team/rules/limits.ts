/** The longest name that a team may have. */
export const teamNameLength = 80

/** Days that a link into a team can be followed. */
export const teamLinkDays = 7
