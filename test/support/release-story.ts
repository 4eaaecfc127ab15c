import { bakerCell, bakerEstonian, bakerRole } from './baker.ts'
import { openRepository, type Repository } from './git-repository.ts'

const role = bakerRole.replace('[en]', '[en, et]')

/**
 * Two releases of the baker in English and Estonian: a duty is reworded in English alone, words with signs that formats
 * have to escape come in, a duty is added in front of others, and the sentence of the purpose changes in both.
 */
export function openReleaseStory(): Repository {
  const repository = openRepository()
  repository.release('v1.0.0', {
    'roles/baker/role.yaml': role,
    'roles/baker/en.yaml': bakerCell,
    'roles/baker/et.yaml': bakerEstonian,
  })
  repository.release('v1.1.0', {
    'roles/baker/role.yaml': role
      .replace('1.0.0', '1.1.0')
      .replace('    - keep-oven\n', '    - keep-oven\n    - sweep-floor\n'),
    'roles/baker/en.yaml': `${bakerCell
      .replace('oven hot', 'oven <very> hot & *clean*')
      .replace('whole town', 'whole county')}    sweep-floor: sweeps the floor\n`,
    'roles/baker/et.yaml': `${bakerEstonian.replace('linnale', 'maakonnale')}    sweep-floor: pühib põrandat\n`,
  })
  return repository
}
