import type { DocumentPair } from './document-pair.ts'
import type { Requirements } from './judge-change.ts'

/** What is known of a role besides the documents that were asked for. */
export interface RoleContext {
  readonly presence: 'added' | 'removed' | 'kept'
  readonly sourceLanguage: string
  /** All languages the role is written in, whether asked for or not. */
  readonly languages: readonly string[]
  readonly requirements: Requirements
  /** Any pair of documents, for comparing a language with its source; `undefined` where one is not to be had. */
  readonly pairOf: (language: string, jurisdiction: string) => DocumentPair | undefined
  /** Whether somebody confirmed the translation of a clause since the old release, against the source as it is. */
  readonly confirmedSince: (language: string, clause: string) => boolean
}
