import { openBakery } from './bakery.ts'
import { buildTemplate } from './build-template.ts'
import { pngOf } from './pictures.ts'
import { englishLetterhead } from './sample-templates.ts'
import type { Workspace } from './workspace.ts'

/** The bakery with a role that extends another, a logo, and a template that no setting names; `cache`: the user's. */
export function openNightBakery(cache: string): Workspace {
  const workspace = openBakery('the-shelf', cache)
  workspace.write(
    'roles/night-baker/role.yaml',
    'id: night-baker\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\n',
  )
  const title =
    'nominative: night baker\n  indefinite: a night baker\n  definite: the night baker\n  possessive: the night baker’s'
  workspace.write('roles/night-baker/en.yaml', `title:\n  ${title}\n`)
  workspace.write('logo.png', pngOf(20, 10))
  workspace.write('letterhead.docx', buildTemplate(englishLetterhead))
  const organisation = 'organisation: { name: The Old Bakery Ltd, logo: logo.png }'
  workspace.write('jd.yaml', workspace.read('jd.yaml').replace(/organisation:.*/, organisation))
  return workspace
}
