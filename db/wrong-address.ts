/** The address of a database that cannot be used; its message goes on from the name of the variable. */
export class WrongAddress extends Error {}
