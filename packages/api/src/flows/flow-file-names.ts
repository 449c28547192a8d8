/** `default.draft.json`: being written, never in force. */
export const isDraftFile = (name: string): boolean => /\.draft\.jsonc?$/.test(name);

/** A flow that is in force. */
export const isFlowFile = (name: string): boolean => /\.jsonc?$/.test(name) && !isDraftFile(name);
