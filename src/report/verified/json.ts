import type { ClauseFinding, OurFile } from '../../model/verified-file.ts'
import { jsonText } from '../json-text.ts'
import type { NamedFile } from './named-file.ts'

/** One entry per file; every field is there, `null` where a file that is not ours says nothing. */
export const verifiedJson = (files: readonly NamedFile[]): string => jsonText(files.map(fileFields))

/** An explicit list of fields: what machines rely on does not change because a type did. */
const fileFields = ({ file, verified }: NamedFile) =>
  verified.state === 'not ours'
    ? { file, ...unknown, state: verified.state, current: null, clauses: [], reason: verified.reason }
    : { file, ...ourFields(verified) }

const unknown = { role: null, version: null, lang: null, jurisdiction: null, source: null, tool: null, person: null }

const ourFields = ({ here, redline, ...our }: OurFile) => ({
  role: our.role,
  version: our.version,
  lang: our.language,
  jurisdiction: our.jurisdiction,
  source: our.source,
  tool: our.tool,
  person: our.person,
  state: our.state,
  current: here && here.differs === null,
  here: here && { version: here.version, differs: here.differs },
  form: our.form,
  pending: our.pending,
  ...(redline ? { redline: { from: redline.from, to: redline.to, reads: redline.reads } } : {}),
  clauses: our.clauses.map(clauseFields),
})

const clauseFields = ({ clause, lang, change, number, words, removed, added, after, ...marks }: ClauseFinding) => ({
  clause,
  ...(lang === undefined ? {} : { lang }),
  change,
  number,
  words,
  ...(removed ? { removed } : {}),
  ...(added ? { added } : {}),
  ...(after === undefined ? {} : { after }),
  ...(marks.how ? { how: marks.how } : {}),
  ...(marks.moved ? { moved: true } : {}),
  ...(marks.rejected ? { rejected: true } : {}),
  ...(marks.pending ? { pending: true } : {}),
})
