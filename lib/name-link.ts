/** What a mail program turns into a link, or what a person takes for one: a scheme, www, a domain, an IP address. */
const link = /:\/\/|www[.。]|[\p{L}\p{N}][.。]\p{L}{2}|\d{1,3}(?:[.。]\d{1,3}){3}/iu

/** Tells whether a name reads as an address on the web, in whatever letters. */
export function hasLink(name: string): boolean {
  return link.test(name.normalize('NFKC'))
}

/** A name as it may stand in a mail: whatever made it a link is a space. */
export function plainName(name: string): string {
  return hasLink(name)
    ? name
        .normalize('NFKC')
        .replace(/[.。:/@]+/g, ' ')
        .trim()
    : name
}
