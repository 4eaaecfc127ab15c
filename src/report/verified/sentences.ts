import type { ClauseFinding, OurFile } from '../../model/verified-file.ts'
import { displayName } from './display-name.ts'

/** `account-manager 1.0.0, Estonian, Estonia`, and whom the document is made out to. */
export const identityOf = ({ role, version, language, jurisdiction, person }: OurFile): string =>
  [
    `${role} ${version}`,
    displayName(language, 'language'),
    displayName(jurisdiction, 'region'),
    ...(person === null ? [] : [`for ${person}`]),
  ].join(', ')

/** What became of the file, in one line. */
export function stateOf(file: OurFile): string {
  if (file.state === 'untouched') return [untouched(file), ...remarksOn(file)].join('; ')
  return [editedParts(file), ...remarksOn(file)].join('; ')
}

function editedParts({ clauses }: OurFile): string {
  const form = clauses.filter(({ clause }) => clause === '@form').length
  const count = clauses.length - form
  const edited = count === 0 ? [] : [`${count} ${count === 1 ? 'clause was' : 'clauses were'} edited`]
  return [...edited, ...(form === 0 ? [] : ['words of the form were edited'])].join(', ')
}

function untouched({ redline }: OurFile): string {
  switch (redline?.reads) {
    case 'both':
      return `untouched redline from ${redline.from || 'nothing'} to ${redline.to || 'nothing'}`
    case 'to':
      return `untouched, the redline from ${redline.from || 'nothing'} with all changes accepted`
    case 'from':
      return `untouched, the redline to ${redline.to || 'nothing'} with all changes rejected`
    default:
      return 'untouched'
  }
}

function remarksOn({ form, pending, redline, here, version }: OurFile): readonly string[] {
  const changes = `${pending} tracked ${pending === 1 ? 'change is' : 'changes are'} neither accepted nor rejected`
  return [
    ...(form === 'filled' ? ['the form was filled in'] : []),
    ...(pending > 0 && redline?.reads !== 'both' ? [changes] : []),
    ...currentness(here, version),
  ]
}

/** Whether it is the present release; nothing where the sources at hand do not have it. */
function currentness(here: OurFile['here'], version: string): readonly string[] {
  if (here === null) return []
  switch (here.differs) {
    case null:
      return ['current']
    case 'version':
      return [`not current: the role is at ${here.version} here`]
    case 'clauses':
      return [`not current: ${version} has other clauses here`]
    case 'form':
      return [`not current: ${version} has the same clauses here but another form`]
    default:
      return here.differs satisfies never
  }
}

/** `2.3 duties.sell`; for what was added the clause that it follows. */
export function placeOf({ clause, lang, number, after }: ClauseFinding): string {
  const language = lang === undefined ? '' : ` (${displayName(lang, 'language')})`
  if (clause === '@form') return 'form'
  if (clause === null)
    return `${after === null || after === undefined ? 'before the first clause' : `after ${after}`}${language}`
  return `${number === null ? '' : `${number} `}${clause}${language}`
}

/** `changed`, with what else is to be said of it. */
export function changeOf({ change, how, moved, rejected, pending }: ClauseFinding): string {
  const remarks = [
    ...(how === 'split' ? ['divided'] : []),
    ...(how === 'joined' ? ['drawn together with the clause before it'] : []),
    ...(moved ? ['moved'] : []),
    ...(rejected ? ['its change was rejected'] : []),
    ...(pending ? ['tracked, not accepted yet'] : []),
  ]
  return remarks.length === 0 ? change : `${change} (${remarks.join(', ')})`
}

/** `: ` and the words of a finding, on one line; nothing where there are none. */
export const behindColon = ({ words }: ClauseFinding): string =>
  words === null ? '' : `: ${words.replace(/(?<!\s)\s*\n\s*/g, ' ')}`
