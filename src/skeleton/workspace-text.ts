import type { WorkspaceFile } from '../model/workspace-file.ts'
import { commentedKeys } from './commented-keys.ts'

const head = `# yaml-language-server: $schema=.jd/schemas/workspace.schema.json
# What is the same for all documents of the organisation. A line with a # before it is an example: take the # away and
# write your own. What is not given is a ruled line in the documents, to be filled in by hand. Words that are printed
# may differ by language: { et: Tallinn, sq: Talin }.
`

/** A new `jd.yaml`: every setting that is given, and every other key as a commented example with what it means. */
export const workspaceText = (given: Partial<WorkspaceFile>): string =>
  [head, ...commentedKeys('workspace', { given })].join('\n')
