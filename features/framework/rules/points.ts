const marker = /^\s*(?:(?:[-*+•◦▪▫○●‣∙·※☐]|\d{1,3}[.)]|[①-⑳])\s+|[•◦▪▫●‣]\s*|\[[ xX]\]\s+)+/

/** The lines of a cell or paragraph without their bullets. */
export function pointsIn(text: string): string[] {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(marker, '').trim())
    .filter((line) => line !== '')
}
