import { visible } from '../index.ts'

/** The command line is wrong, or names what is not there: exit code 2, told as one `cli/usage` diagnostic. */
export class UsageError extends Error {
  readonly expected: readonly string[]
  readonly help: string | undefined

  constructor(message: string, expected: readonly string[] = [], help?: string) {
    super(visible(message))
    this.expected = expected
    this.help = help === undefined ? undefined : visible(help)
  }
}
