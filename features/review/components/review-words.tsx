import { Markdown } from '@/components/ui/markdown'

/** What was written with a request or an answer, as Markdown; nothing when nothing was. */
export function ReviewWords({ text }: { text: string }) {
  if (text === '') return null
  return (
    <blockquote className="mt-1 border-line border-s-2 ps-3">
      <Markdown text={text} topHeading={4} />
    </blockquote>
  )
}
