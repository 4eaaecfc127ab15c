import type { Ask } from '../world.ts'

/** What an answer means, or why it means nothing. */
export type Reading<T> = { readonly value: T } | { readonly complaint: string }

/** Asks until the answer means something; what was wrong with one stands above the next question. */
export async function askUntil<T>(
  ask: Ask,
  question: string,
  read: (answer: string) => Reading<T> | Promise<Reading<T>>,
  complaint = '',
): Promise<T> {
  const reading = await read(await ask(complaint + question))
  if ('value' in reading) return reading.value
  return askUntil(ask, question, read, `${reading.complaint}\n`)
}

/** Whether somebody agrees; Enter does. */
export const agrees = async (ask: Ask, question: string): Promise<boolean> =>
  /^(?:y|yes)?$/i.test(await ask(`${question} [Y/n] `))

/** The entries of an answer with commas. */
export const entriesOf = (answer: string): readonly string[] =>
  answer
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
