import { bakerCell, bakerEstonian, bakerRole } from './baker.ts'

const inBoth = bakerRole.replace('languages: [en]', 'languages: [en, et]')

/** A role of a workspace in English and Estonian with the words of the baker. */
const tradesman = (id: string): Readonly<Record<string, string>> => ({
  [`roles/${id}/role.yaml`]: inBoth.replace('id: baker', `id: ${id}`),
  [`roles/${id}/en.yaml`]: bakerCell,
  [`roles/${id}/et.yaml`]: bakerEstonian,
})

/** A workspace of so many sound roles, `trade-1` and so on, each in two languages. */
export const guild = (roles: number): Readonly<Record<string, string>> =>
  Object.assign({}, ...Array.from({ length: roles }, (_, index) => tradesman(`trade-${index + 1}`)))

/** What makes one of those roles faulty in Estonian alone. */
export const withoutEstonianDuty = (id: string): Readonly<Record<string, string>> => ({
  [`roles/${id}/et.yaml`]: bakerEstonian.replace(/^ {2}duties:[\s\S]*/m, ''),
})
