/** In which way a member is offered to lead: beside whoever offers it, or in their place. */
export const offerKinds = ['lead', 'hand'] as const
export type OfferKind = (typeof offerKinds)[number]

/** What a lead may do with a member: `lead` and `hand` offer it and wait for the answer, `step` is about oneself. */
export const memberDeeds = [...offerKinds, 'withdraw', 'unlead', 'remove', 'step'] as const
