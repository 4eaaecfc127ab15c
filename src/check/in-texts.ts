import type { Checked, WrittenText } from './checked.ts'
import type { Finding } from './rule.ts'

/** A rule that looks at every text by itself. */
export const inTexts =
  (find: (text: WrittenText) => readonly Finding[]) =>
  ({ texts }: Checked): readonly Finding[] =>
    texts.flatMap(find)
