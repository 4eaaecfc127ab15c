import type { Words } from '../../model/cell-file.ts'
import type { Rule } from '../rule.ts'
import { eachTranslation } from '../translations.ts'

export const textSameAsSource: Rule = {
  id: 'text/same-as-source',
  severity: 'warning',
  summary: 'A translation that is the source text itself',
  reason: `The author copied the source to translate it later. The document would change its language in the middle.`,
  example: { file: 'roles/confectioner/sv.yaml', from: 'baka bullar', bad: 'bakes buns', good: 'baka bullar' },
  check: (checked) =>
    eachTranslation(checked)
      .filter(({ words, source }) => plain(words) === plain(source.words))
      .map(({ clause, language, place, role }) => ({
        message: `\`${clause}\` has the same words in ${language.name} as in the source language, \`${role.sourceLanguage}\``,
        place,
      })),
}

const plain = (words: Words): string =>
  JSON.stringify(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
