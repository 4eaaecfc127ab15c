import type { ComparedDocument, ReleaseDiff } from '../../model/release-diff.ts'
import { docx as word } from '../docx/index.ts'
import { redline } from '../docx/redline.ts'
import type { DiffFile, DiffFileOptions, DiffFilesRenderer } from './diff-renderer.ts'

/** What opens archives is loaded where there is one already. */
const isUntouched: DiffFile['isUntouched'] = async (bytes) =>
  (await import('../../word/is-untouched.ts')).isUntouched(bytes)

/** The files of one document. */
const files = [redlineFile, paperFiles]

/** Word: documents in which what changed can be accepted and rejected. */
export const docx: DiffFilesRenderer = {
  format: 'docx',
  description: 'Word documents with tracked changes, and the papers about them',
  makes: 'files',
  render: async ({ roles }: ReleaseDiff, options) => {
    const changed = roles.filter(({ change }) => change !== 'unchanged')
    const documents = changed.flatMap(({ compared }) => compared)
    const made: DiffFile[] = []
    for (const document of documents) {
      for (const file of files) made.push(...(await file(document, options)))
    }
    return made
  },
}

/** The document with its changes tracked; nothing where this language or country of the role stayed as it was. */
async function redlineFile(
  { from, to, marked }: ComparedDocument,
  options: DiffFileOptions,
): Promise<readonly DiffFile[]> {
  const document = to ?? from
  if (!document) return []
  const date = options.date(document)
  const bytes = await redline(marked, { ...options, date, changed: options.changed(document) })
  return bytes ? [{ document, ext: 'redline.docx', bytes, isUntouched }] : []
}

/** The papers about the change, each a document of its own. */
async function paperFiles(
  { from, to }: ComparedDocument,
  { papers, tool, date }: DiffFileOptions,
): Promise<readonly DiffFile[]> {
  const document = to ?? from
  if (!document) return []
  return Promise.all(
    (papers.get(document) ?? []).map(async ({ kind, paper }) => {
      const bytes = await word.render(paper, { tool, date: date(document) })
      return { document, ext: `${kind}.docx`, bytes, isUntouched }
    }),
  )
}
