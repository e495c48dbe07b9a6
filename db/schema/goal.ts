import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { ownerId, withinOwner } from './columns'
import { node } from './outline'

/** A goal of an analysis was chosen from the goals of the KYS; its wording there may differ. */
export const choice = pgTable(
  'choice',
  {
    ownerId: ownerId(),
    nodeId: uuid('node_id').notNull(),
    goalId: uuid('goal_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId] }),
    index('choice_goal').on(t.ownerId, t.goalId),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
    withinOwner([t.ownerId, t.goalId], () => [node.ownerId, node.id]),
  ],
)
