import path from 'node:path'
import { openReleaseStory } from './release-story.ts'

/** A command as people type it, and the exit code that it ends with. */
export interface OrdinaryCommand {
  readonly argv: readonly string[]
  readonly code: number
  /** The folder below the workspace in which it is typed. */
  readonly below?: string
}

const allButPdf = 'docx,html,json,md,txt'

/**
 * What people do with jd, in this order, in the workspace of `openOrdinaryWorkspace`: each command at least once, but for
 * PDF, which is LibreOffice's work.
 */
export const ordinaryCommands: readonly OrdinaryCommand[] = [
  { argv: ['--version'], code: 0 },
  { argv: ['--help'], code: 0 },
  { argv: ['init', '-l', 'et', '-j', 'EE', '--ci', 'github', '--workspace', '.'], code: 0, below: 'new' },
  { argv: ['list'], code: 0 },
  { argv: ['schema', 'role'], code: 0 },
  { argv: ['completion', 'bash'], code: 0 },
  { argv: ['build', '--lang', 'all', '--format', allButPdf], code: 0 },
  { argv: ['build', '--lang', 'all', '--format', allButPdf], code: 0 },
  { argv: ['build', '--lang', 'all', '--force', '--jobs', '2', '--format', allButPdf, '--out', 'jobs'], code: 0 },
  { argv: ['build', 'account-manager', '--bilingual', 'et,ru'], code: 0 },
  { argv: ['build', 'baker', '--staff', 'staff.csv', '--per-person', '--out', 'staff'], code: 0 },
  { argv: ['build', 'baker', '--set', 'organisation.logo=https://example.org/logo.png', '--out', 'logo'], code: 2 },
  { argv: ['build', 'no-such-role'], code: 2 },
  { argv: ['show', 'baker', '--lang', 'et'], code: 0 },
  { argv: ['verify', 'build/baker.en.docx'], code: 0 },
  { argv: ['check', '--date', '2026-11-21', '--against', 'v1.0.0'], code: 0 },
  { argv: ['check', '--date', '2026-11-21', '--reporter', 'sarif'], code: 0 },
  { argv: ['diff', 'v1.0.0', 'v1.1.0'], code: 0 },
  { argv: ['diff', 'v1.0.0', 'v1.1.0', '--format', 'docx', '--out', 'changes'], code: 0 },
  { argv: ['diff', 'v1.0.0', 'v1.1.0', '--format', 'html'], code: 0 },
  { argv: ['diff', 'https://example.org/roles.git', 'v1.1.0'], code: 2 },
  { argv: ['confirm', 'baker', '--lang', 'et'], code: 0 },
  { argv: ['new', 'apprentice', '--from', 'baker'], code: 0 },
]

/** A git repository with two releases of a role and a table of the staff; gone when the test is. */
export function openOrdinaryWorkspace() {
  const repository = openReleaseStory()
  repository.write('staff.csv', 'name,role,language\nMari Maasikas,baker,et\nJohn Doe,baker,en\n')
  repository.write('new/.keep', '')
  return { ...repository, place: (below = '') => path.join(repository.folder, below) }
}
