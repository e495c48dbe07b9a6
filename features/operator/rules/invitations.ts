/** Days that an operator's link into the site lives. */
export const invitationDays = 14
