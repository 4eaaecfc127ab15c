import type { Consequence } from '../../model/jurisdiction-file.ts'

/** What a change asks for, for those who read the comparison in English. */
export function consequenceSentence(consequence: Consequence): string {
  switch (consequence) {
    case 'agreement':
      return 'takes effect only by written agreement of employer and employee'
    case 'notice':
      return 'the employee is notified in writing before it takes effect'
    case 'acquaintance':
      return 'the employee is acquainted with it and signs'
    case 'none':
      return 'asks for no signature'
    default:
      return consequence satisfies never
  }
}
