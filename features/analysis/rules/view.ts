/** How an analysis is shown: as text, at a glance, or competency by competency while its levels are being set. */
export type AnalysisView = 'document' | 'chain' | 'walk'

type Reader = { relation: 'self' | 'mentor' | 'lead'; editable: boolean }

/** The view that an address asks for, as far as it is the viewer's: levels are set by the owner, and a lead has the text. */
export function viewOf(asked: unknown, { relation, editable }: Reader): AnalysisView {
  if (asked === 'walk' && editable) return 'walk'
  return asked === 'chain' && relation !== 'lead' ? 'chain' : 'document'
}
