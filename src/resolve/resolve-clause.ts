import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { isFaulty, type Loaded, placeOf } from '../diagnostics/loaded.ts'
import { isInForce } from '../model/is-in-force.ts'
import type { CitedStatute } from '../model/jurisdiction-file.ts'
import { own } from '../model/own.ts'
import type { ResolvedClause, Segment } from '../model/resolved-role.ts'
import type { RoleData } from '../model/role-data.ts'
import type { Parameters, RoleFile } from '../model/role-file.ts'
import type { Place } from '../model/source.ts'
import { cite, citedBy, isKnownHere, type OriginalLanguage } from './cite.ts'
import { type FoundWords, findWords, missingWords } from './find-words.ts'
import { frameFor, framesOf } from './frames.ts'
import type { Item, ItemsBySection } from './item.ts'
import type { PhraseData, Phrases } from './phrases.ts'
import { unfilledPlaceholders } from './unfilled-placeholders.ts'
import { isUnwritten, type Wordings } from './wordings.ts'

/** What the words of one document may draw on. */
export interface ClauseContext {
  readonly items: ItemsBySection
  readonly data: PhraseData
  readonly phrases: Phrases
  readonly file: RoleData
  /** The role as it was read: what is faulty there leaves placeholders empty, and that was said. */
  readonly role: Loaded<RoleFile>
  readonly original: OriginalLanguage
}

export interface ClauseResult {
  /** Absent for data that the role does not give, and for words that are missing. */
  readonly clause?: ResolvedClause
  readonly diagnostics: readonly Diagnostic[]
}

/** One clause with its words, quantities and citation. */
export function resolveClause(
  item: Item,
  sentences: boolean,
  context: ClauseContext,
  wordings: Wordings,
): ClauseResult {
  const found = wordsOf(item, context, wordings)
  if (found === 'no-data') return { diagnostics: [] }
  if (!found) return { diagnostics: missingWords(item, wordings, context.items) }
  const count = countFor(found, context.file)
  const filled = context.phrases(found.words, { ...context.data, count })
  const group = groupOf(item, wordings)
  const cited = citedBy(item, wordings.jurisdiction.value)
  const clause: ResolvedClause = {
    id: item.id,
    section: item.section,
    sentence: sentences || item.sentence,
    group: group.group,
    words: filled.words,
    citation: cite(cited, wordings, context.original),
    origin: item.origin,
  }
  // Words that nothing counts would take one of their forms by chance.
  const uncounted = typeof found.words !== 'string' && count === undefined ? ['count'] : []
  const missing = [...filled.missing, ...uncounted]
  const unfilled = { missing, ...found, data: context.data, of: `the words of \`${item.id}\`` }
  return {
    clause,
    diagnostics: [
      ...unfilledPlaceholders(unfilled, context.role, wordings),
      ...unknownReferences(filled.words, found.place, context, wordings),
      ...group.diagnostics,
      ...expiredStatutes(item, cited, context.file.released, wordings),
    ],
  }
}

/** A clause made from data has a frame, unless some cell words it; without the data it is not printed. */
function wordsOf(item: Item, context: ClauseContext, wordings: Wordings): FoundWords | 'no-data' | undefined {
  if (item.origin !== 'language') return findWords(item, wordings)
  const frame = frameFor(item, context.file, framesOf(wordings))
  if (frame === undefined) return 'no-data'
  return findWords(item, wordings) ?? { words: frame, place: () => placeOf(wordings.words, '/frames') }
}

/** The number that picks the plural form: the parameter that the words name, or the years of a grade (`grades.ii`). */
function countFor({ words }: FoundWords, file: RoleData): number | undefined {
  if (typeof words === 'string') return undefined
  const [, grade] = /^grades\.(.+)$/.exec(words.plural) ?? []
  if (grade !== undefined) return file.grades?.find(({ id }) => id === grade)?.experienceYears
  if (words.plural === 'experienceYears') return file.requirements?.experienceYears
  const parameters: Parameters = file.parameters ?? {}
  const value = own(parameters, words.plural)
  return typeof value === 'number' ? value : undefined
}

function groupOf(
  item: Item,
  wordings: Wordings,
): { group: ResolvedClause['group']; diagnostics: readonly Diagnostic[] } {
  const { group } = item
  if (group === null) return { group: null, diagnostics: [] }
  const cells = [wordings.jurisdictionCell, ...wordings.cells.map(({ cell }) => cell)]
  const title = cells.map((cell) => own(cell.value.groups, group)).find((words) => words !== undefined)
  if (title !== undefined) return { group: { id: group, title }, diagnostics: [] }
  const home = wordings.cells.find(({ role }) => role === item.owner)?.cell
  if (!home || isUnwritten(wordings) || isFaulty(home, `/groups/${group}`)) return { group: null, diagnostics: [] }
  const place = home.origins.get('/groups')?.key ?? placeOf(home, '')
  return {
    group: null,
    diagnostics: [
      error('text/missing', `The group \`${group}\` has no title in ${wordings.language.value.name}`, place),
    ],
  }
}

function unknownReferences(
  words: readonly Segment[],
  place: () => Place,
  context: ClauseContext,
  wordings: Wordings,
): Diagnostic[] {
  // Which clauses are printed is asked of every clause of the role: only where some words refer to one.
  if (words.every(({ type }) => type === 'words')) return []
  const printed = [...context.items.values()].flat().filter((item) => isPrinted(item, context, wordings))
  const known = printed.map(({ id }) => id)
  return words.flatMap((segment) => {
    if (segment.type === 'words' || known.includes(segment.clause)) return []
    const near = closest(segment.clause, known)
    return [
      error(
        'role/unknown-clause',
        `The words refer to \`${segment.clause}\`, which the document does not have`,
        place(),
        {
          ...(near ? { expected: [near], help: `Did you mean \`${near}\`?` } : {}),
        },
      ),
    ]
  })
}

/** Whether the country knows a clause and the role has the data that it is made from. */
const isPrinted = (item: Item, context: ClauseContext, wordings: Wordings): boolean =>
  isKnownHere(item, wordings.jurisdiction.value) && wordsOf(item, context, wordings) !== 'no-data'

/** A statute that was no longer, or not yet, in force on the day of the role's version. */
function expiredStatutes(
  item: Item,
  cited: readonly CitedStatute[],
  released: string | undefined,
  wordings: Wordings,
): Diagnostic[] {
  const { statutes = {} } = wordings.jurisdiction.value
  if (released === undefined) return []
  return cited.flatMap((one) => {
    const statute = statutes[one.statute]
    if (!statute || isInForce(statute, released)) return []
    const place = placeOf(wordings.jurisdiction, `/statutes/${one.statute}`)
    return [
      error('law/expired', `\`${item.id}\` rests on ${statute.title}, which was not in force on ${released}`, place),
    ]
  })
}
