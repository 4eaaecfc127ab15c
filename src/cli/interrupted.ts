/** The user pressed Ctrl-C, or the system ends the process: what was begun is put away, nothing is told. */
export class Interrupted extends Error {}
