import type { CompileRequest } from '../../index.ts'
import type { BuildFormat } from './build-format.ts'
import type { PartOfBuild } from './part-of-build.ts'
import type { StaffTable } from './staff-files.ts'
import type { TemplateFile } from './template-file.ts'
import type { BuildPlace } from './write-build.ts'

/** What is settled before the first document is looked at. */
export interface BuildPlan {
  readonly formats: readonly BuildFormat[]
  readonly staff: StaffTable | undefined
  /** All documents that were asked for, also where this run makes a part of them. */
  readonly wanted: readonly CompileRequest[]
  readonly template: TemplateFile
  readonly place: BuildPlace
  readonly part: PartOfBuild
}
