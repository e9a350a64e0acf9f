/** What the person can put right: its message is the sentence they read. */
export class CommandError extends Error {}
