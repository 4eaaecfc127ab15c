import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** What a diagnostic says, without where. */
export type Sentence = Pick<Diagnostic, 'message' | 'expected' | 'help'>
