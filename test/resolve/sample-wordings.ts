import type { Wordings } from '../../src/resolve/wordings.ts'
import { absentFile, loadedText } from './loaded-text.ts'

/** The text of each file that a test is about; the others are small and sound. */
export type Texts = Partial<Record<Exclude<keyof Wordings, 'cells'>, string>> & {
  /** By role id, the nearest first; a role without text has no such cell. */
  readonly cells?: Readonly<Record<string, string | undefined>>
}

const sound: Readonly<Record<Exclude<keyof Wordings, 'cells'>, string>> = {
  language: `id: en
tag: en-GB
name: English
forms: { title: [nominative, genitive], position: [nominative, genitive] }
typography: { dash: " – ", listAnd: " and ", articlesAnd: " and " }
dates: { long: "{{day}} {{month}} {{year}}", months: [January, February, March] }
`,
  words: '{}',
  positions: 'mayor: { nominative: mayor, genitive: mayor’s }\nchef: { nominative: chef, genitive: chef’s }\n',
  library: '{}',
  jurisdiction: 'id: XX\nlanguage: en\n',
  jurisdictionCell: '{}',
}

/** All files of one language for the role `baker`. */
export function wordingsOf({ cells = {}, ...texts }: Texts = {}): Wordings {
  const file = <T>(name: keyof typeof sound) => loadedText<T>(texts[name] ?? sound[name], `${name}.yaml`)
  return {
    language: file('language'),
    words: file('words'),
    positions: file('positions'),
    library: file('library'),
    jurisdiction: file('jurisdiction'),
    jurisdictionCell: file('jurisdictionCell'),
    cells: Object.entries(cells).map(([role, text]) => {
      const name = `roles/${role}/en.yaml`
      return { role, cell: text === undefined ? absentFile(name) : loadedText(text, name) }
    }),
  }
}
