import { diffReleases, hasErrors, type VersionChange } from '../index.ts'
import { comparedRoles } from './compared-roles.ts'
import { findWorkspace } from './find-workspace.ts'
import { type Run, settle } from './open-run.ts'
import type { CommonOptions } from './options.ts'
import { mustFindRelease } from './releases.ts'

export interface ComparedVersions {
  readonly changes: readonly VersionChange[]
  /** Why some role could not be compared, a sentence each. */
  readonly uncompared: readonly string[]
}

/** The roles whose version was raised less since a release than what changed in them demands. */
export function versionChanges(
  since: string,
  roles: readonly string[],
  options: CommonOptions,
  run: Run,
): ComparedVersions {
  const { world, library, settings } = run
  const release = mustFindRelease(since, findWorkspace(world.cwd, options.workspace), world)
  const from = { name: release.name, ...settle(release.open(), options, new Map(), 'warning') }
  const to = { name: 'worktree', library, settings }
  const wanted = roles.length === 0 ? [] : comparedRoles(roles, options, from, to)
  const { diff, diagnostics } = diffReleases(from, to, wanted)
  const old = diagnostics.filter((one) => hasErrors([one]) && one.place?.file.startsWith(`${since}:`))
  const files = [...new Set(old.map(({ place }) => place?.file))]
  return {
    uncompared: files.map((file) => `${file} has errors, so what changed since cannot be told`),
    changes: diff.roles.flatMap(({ id, change, versions, severity, suggestedVersion, raisedEnough, changes }) => {
      if (change !== 'changed' || raisedEnough || severity === null || suggestedVersion === null) return []
      const strongest = changes.find((one) => one.severity === severity)
      const reason = strongest ? `\`${strongest.clause}\`, ${strongest.reason.text}` : ''
      const { from: before, to: after } = versions
      return [{ role: id, since, from: before ?? '', to: after ?? '', severity, expected: suggestedVersion, reason }]
    }),
  }
}
