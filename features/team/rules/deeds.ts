/** How a member is offered to lead: beside the one who offers it, or in their place. */
export const offerKinds = ['lead', 'hand'] as const
export type OfferKind = (typeof offerKinds)[number]

/** What a lead may do with a member: `lead` and `hand` make an offer; `step` is about the lead. */
export const memberDeeds = [...offerKinds, 'withdraw', 'unlead', 'remove', 'step'] as const
