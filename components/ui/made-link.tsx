import { CopyField } from './copy-field'

/** What `MadeLink` says around a link. */
export type LinkWords = Record<'link' | 'copy' | 'copied' | 'once', string>

/** A link that was just made, shown this once. @param made says that it was, and what became of it */
export function MadeLink({ link, made, words }: { link: string; made: string; words: LinkWords }) {
  return (
    <div className="space-y-3">
      <p className="font-semibold">{made}</p>
      <CopyField key={link} value={link} label={words.link} copy={words.copy} copied={words.copied} />
      <p className="text-quiet text-caption">{words.once}</p>
    </div>
  )
}
