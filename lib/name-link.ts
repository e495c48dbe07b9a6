/** Matches what a mail program or a person takes for a link: a scheme, www, a domain, an IP address. */
const link = /:\/\/|www[.。]|[\p{L}\p{N}][.。]\p{L}{2}|\d{1,3}(?:[.。]\d{1,3}){3}/iu

/** Tells whether a name looks like a web address, in any script. */
export function hasLink(name: string): boolean {
  return link.test(name.normalize('NFKC'))
}

/** A name for use in a mail: the parts that make it look like a link become spaces. */
export function plainName(name: string): string {
  return hasLink(name)
    ? name
        .normalize('NFKC')
        .replace(/[.。:/@]+/g, ' ')
        .trim()
    : name
}
