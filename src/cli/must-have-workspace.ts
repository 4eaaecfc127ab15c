import { findWorkspace } from './find-workspace.ts'
import type { CommonOptions } from './options.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** A command that writes roles needs a workspace; `help` says how to come by one. */
export function mustHaveWorkspace({ workspace }: CommonOptions, { cwd }: World, help: string): void {
  if (findWorkspace(cwd, workspace) !== undefined) return
  throw new UsageError('There is no workspace here, no `jd.yaml` and no `roles/`', [], help)
}
