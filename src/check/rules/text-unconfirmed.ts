import { startOf } from '../../diagnostics/start-of.ts'
import { confirmationOf } from '../confirmation-of.ts'
import type { Finding, Rule } from '../rule.ts'
import { eachTranslation, type Translation } from '../translations.ts'

export const textUnconfirmed: Rule = {
  id: 'text/unconfirmed',
  severity: 'note',
  summary: 'A translation that nobody ever confirmed',
  reason: `Without a record nobody can tell later that the source words changed. When a person has read the translation
against its source, \`jd confirm\` writes the record.`,
  example: {
    file: 'roles/confectioner/confirmed.json',
    from: '"duties.bake": {',
    bad: '"duties.bakes": {',
    good: '"duties.bake": {',
    at: 'roles/confectioner/sv.yaml',
  },
  check: (checked) => byCell(eachTranslation(checked)).flatMap(notes),
}

/** A cell of which nothing was ever confirmed is told once, not once for each clause. */
function notes(translations: readonly Translation[]): Finding[] {
  const unconfirmed = translations.filter((translation) => confirmationOf(translation) === undefined)
  const [first] = unconfirmed
  if (first && unconfirmed.length === translations.length && translations.length > 1) {
    const message = `Nobody ever confirmed the ${translations.length} texts of this file against their source`
    return [{ message, place: startOf(first.place.file), help }]
  }
  return unconfirmed.map(({ clause, language, place }) => ({
    message: `Nobody ever confirmed \`${clause}\` in ${language.name}`,
    place,
    help,
  }))
}

const help = 'Read it against the source, then `jd confirm`'

function byCell(translations: readonly Translation[]): readonly (readonly Translation[])[] {
  const cells = new Map<string, Translation[]>()
  for (const translation of translations) {
    const { file } = translation.place
    cells.set(file, [...(cells.get(file) ?? []), translation])
  }
  return [...cells.values()]
}
