/** `confirmed.json`: by language, which words were confirmed against which source words. */
export type ConfirmedFile = Readonly<Partial<Record<string, ConfirmedClauses>>>

/** By clause id. */
export type ConfirmedClauses = Readonly<Partial<Record<string, Confirmation>>>

export interface Confirmation {
  /** First 12 hex digits of the hash of the source words; absent in the source language itself. */
  readonly source?: string
  /** The same of the shelf's words in this language, where a company's own stand in their place. */
  readonly upstream?: string
  /** ISO date. */
  readonly on: string
  readonly reason?: string
}
