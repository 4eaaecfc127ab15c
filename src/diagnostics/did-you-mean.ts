import { closest } from './closest.ts'
import type { Diagnostic } from './diagnostic.ts'

/** What a name that nobody knows was meant to be: the nearest one, else all there are. */
export function didYouMean(name: string, known: readonly string[]): Pick<Diagnostic, 'expected' | 'help'> {
  const near = closest(name, known)
  return near ? { expected: [near], help: `Did you mean \`${near}\`?` } : { expected: known }
}
