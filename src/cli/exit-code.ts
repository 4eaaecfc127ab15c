/** How a run ended, as the shell sees it. */
export const exitCode = {
  done: 0,
  /** The input has errors. */
  inputHasErrors: 1,
  /** The command line is wrong, or something it names is not there. */
  usage: 2,
  /** `jd` itself is broken. */
  broken: 3,
  /** The user interrupted it: 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
