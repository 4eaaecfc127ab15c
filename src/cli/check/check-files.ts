import { checkLibrary, rules, type Sources } from '../../index.ts'
import type { ExitCode } from '../exit-code.ts'
import { givenDay } from '../given-day.ts'
import { mustBeSettable, openRun } from '../open-run.ts'
import type { CommonOptions } from '../options.ts'
import { touchedRoles } from '../touched-roles.ts'
import { versionChanges } from '../version-changes.ts'
import { wantedDocuments } from '../wanted-documents.ts'
import type { World } from '../world.ts'
import { rememberFindings } from './findings.ts'
import { tellFindings } from './tell-findings.ts'

export interface CheckOptions extends CommonOptions {
  readonly strict?: boolean
  readonly date?: string
  readonly against?: string
}

/** `jd check`, from the options to the report. */
export function checkFiles(paths: readonly string[], options: CheckOptions, sources: Sources, world: World): ExitCode {
  const run = openRun(options, world, { sources })
  const date = givenDay(options.date ?? world.today())
  const { roles, whole } = touchedRoles(paths, run)
  const documents = roles.length > 0 ? wantedDocuments(roles, options, run) : []
  const limited = !whole || options.lang !== undefined || options.jurisdiction !== undefined
  const versions = options.against === undefined ? undefined : versionChanges(options.against, roles, options, run)
  const request = { roles, documents, whole, limited, date, settings: run.settings }
  const { diagnostics, skipped } = checkLibrary(run.library, { ...request, ...(versions ?? {}) })
  mustBeSettable(diagnostics)
  const checked = { diagnostics, skipped, files: run.library.read.size, roles: roles.length }
  rememberFindings(paths, options, checked, run)
  return tellFindings({ ...checked, rules }, options, run, world)
}
