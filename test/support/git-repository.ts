import { runTool } from './tool.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

export interface Repository extends Workspace {
  /** Runs git in the repository; throws where it fails. */
  readonly git: (...argv: readonly string[]) => string
  /** Writes files, commits everything and tags it. */
  readonly release: (tag: string, files: Readonly<Record<string, string>>) => void
}

/** Nobody's name, no clock, no settings of the machine: the same commits everywhere. */
const env = {
  GIT_AUTHOR_NAME: 'Tester',
  GIT_AUTHOR_EMAIL: 'tester@example.org',
  GIT_AUTHOR_DATE: '2026-11-21T12:00:00Z',
  GIT_COMMITTER_NAME: 'Tester',
  GIT_COMMITTER_EMAIL: 'tester@example.org',
  GIT_COMMITTER_DATE: '2026-11-21T12:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}

export function runGit(folder: string, argv: readonly string[]): string {
  const quiet = ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', '-c', 'advice.detachedHead=false']
  const { code, stdout, stderr } = runTool('git', ['-C', folder, ...quiet, ...argv], { env })
  if (code !== 0) throw new Error(`git ${argv.join(' ')}: ${stderr}`)
  return stdout
}

/** A fresh git repository, which is also the current directory (or holds it, with `cwd`); gone when the test is. */
export function openRepository(cwd = ''): Repository {
  const workspace = openWorkspace({ [`${cwd}${cwd ? '/' : ''}.keep`]: '' }, { cwd })
  const git: Repository['git'] = (...argv) => runGit(workspace.folder, argv)
  git('init', '--quiet')
  return {
    ...workspace,
    git,
    release: (tag, files) => {
      for (const [name, content] of Object.entries(files)) workspace.write(name, content)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', tag)
      git('tag', tag)
    },
  }
}
