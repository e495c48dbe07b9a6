const complete = /^([ \t]*- )\[COMPLETE\] /gm

/** Whether a text has the mark by which Workflowy writes what is done. */
export const isWorkflowy = (text: string): boolean => /^[ \t]*- \[COMPLETE\] /m.test(text)

/** Reads what Workflowy copies as plain text: `[COMPLETE]` is a ticked box. Notes stay in their quotes below the item. */
export const readWorkflowy = (text: string): string => text.replace(complete, '$1[x] ')
