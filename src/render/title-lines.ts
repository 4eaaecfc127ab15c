import type { Title } from '../model/document.ts'

/** The two lines of the title, uppermost first. */
export const titleLines = ({ name, subject, order }: Title): readonly [string, string] => {
  switch (order) {
    case 'name-first':
      return [name, subject]
    case 'subject-first':
      return [subject, name]
    default:
      return order satisfies never
  }
}
