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

/** What the three releases are called. */
export const releases = ['v1.0.0', 'v1.1.0', 'v2.0.0'] as const

/** Its first release holds a key that `jd` does not know any more. */
const bakerOne = `format: 1
id: baker
version: 1.0.0
released: 2026-03-02
status: approved
category: clerk
shift: early
sourceLanguage: en
languages: [en, et]
reportsTo: [managing-director]
parameters: { loaves: 300 }
sections:
  purpose:
    - bake-bread
  duties:
    - keep-oven
    - weigh-flour
    - common.duties.observe-safety
  rights:
    - enter-store
    - refuse-flour
    - order-flour
  responsibility:
    - common.responsibility.material-damage
`

const bakerTwo = bakerOne
  .replace('1.0.0', '1.1.0')
  .replace('2026-03-02', '2026-06-01')
  .replace('shift: early\n', '')
  .replace('- weigh-flour', '- sweep-floor')
  .replace(
    '    - enter-store\n    - refuse-flour\n    - order-flour\n',
    '    - order-flour\n    - enter-store\n    - refuse-flour\n',
  )

const bakerThree = bakerTwo
  .replace('1.1.0', '2.0.0')
  .replace('2026-06-01', '2026-09-01')
  .replace('managing-director', 'branch-director')

const englishOne = `title:
  nominative: baker
  indefinite: a baker
  definite: the baker
  possessive: the baker’s
clauses:
  purpose:
    bake-bread: to bake bread for the whole town
  duties:
    keep-oven: keeps the oven hot for {{parameters.loaves}} loaves
    weigh-flour: weighs the flour for every dough
  rights:
    enter-store: enter the flour store at any time
    refuse-flour: refuse flour , that is damp & old
    order-flour: order flour from the *mill*
`

const englishTwo = englishOne
  .replace('whole town', 'whole county')
  .replace('oven hot for', 'oven hot from five in the morning for')
  .replace('weigh-flour: weighs the flour for every dough', 'sweep-floor: sweeps the floor after the shift')

const estonianOne = `${bakerEstonian.replace(/ {4}keep-oven.*\n/, '')}    keep-oven: hoiab ahju {{parameters.loaves}} leiva jaoks kuuma
    weigh-flour: kaalub iga taigna jaoks jahu
  rights:
    enter-store: siseneda igal ajal jahulattu
    refuse-flour: keelduda jahust, mis on niiske ja vana
    order-flour: tellida veskist jahu
`

/** The purpose is left as it was: nobody brought it up to the English. */
const estonianTwo = estonianOne
  .replace('ahju {{', 'ahju kella viiest hommikul {{')
  .replace('weigh-flour: kaalub iga taigna jaoks jahu', 'sweep-floor: pühib vahetuse lõpus põrandat')

const miller = {
  'roles/miller/role.yaml': `format: 1
id: miller
version: 1.0.0
released: 2026-03-02
status: approved
category: clerk
sourceLanguage: en
languages: [en, et]
reportsTo: [managing-director]
sections:
  duties:
    - mill-grain
    - common.duties.observe-safety
`,
  'roles/miller/en.yaml': `title: { nominative: miller, indefinite: a miller, definite: the miller, possessive: the miller’s }
clauses:
  duties:
    mill-grain: mills the grain
`,
  'roles/miller/et.yaml': `title:
  nominative: mölder
  genitive: möldri
  partitive: möldrit
  allative: möldrile
  adessive: möldril
  comitative: möldriga
clauses:
  duties:
    mill-grain: jahvatab vilja
`,
}

/** The baker's heir. */
const confectioner = {
  'roles/confectioner/role.yaml': `format: 1
id: confectioner
version: 1.0.0
released: 2026-06-01
extends: baker
sections:
  duties:
    add:
      - decorate-cakes
`,
  'roles/confectioner/en.yaml': `title:
  nominative: confectioner
  indefinite: a confectioner
  definite: the confectioner
  possessive: the confectioner’s
clauses:
  duties:
    decorate-cakes: decorates cakes
`,
  'roles/confectioner/et.yaml': `title:
  nominative: kondiiter
  genitive: kondiitri
  partitive: kondiitrit
  allative: kondiitrile
  adessive: kondiitril
  comitative: kondiitriga
clauses:
  duties:
    decorate-cakes: kaunistab torte
`,
}

/**
 * A consultant's client, a bakery, in English under British and in Estonian under Estonian law.
 *
 * - v1.1.0: the baker's oven is reworded, one duty goes and another comes, a right moves to the front, the purpose
 *   changes in English alone; a confectioner, who inherits all that, is new. The version is not raised enough.
 * - v2.0.0: another superior, a comma mended in English, a right reworded in Estonian alone; the clause library words
 *   safety otherwise, Estonia cites liability otherwise; the miller is gone.
 */
export function openBakeryStory(): Repository {
  const repository = openRepository()
  repository.release(releases[0], {
    'jd.yaml': 'organisation: { name: Näidis OÜ }\n',
    'roles/baker/role.yaml': bakerOne,
    'roles/baker/en.yaml': englishOne,
    'roles/baker/et.yaml': estonianOne,
    ...miller,
  })
  repository.release(releases[1], {
    'roles/baker/role.yaml': bakerTwo,
    'roles/baker/en.yaml': englishTwo,
    'roles/baker/et.yaml': estonianTwo,
    ...confectioner,
  })
  repository.git('rm', '-r', '--quiet', 'roles/miller')
  repository.release(releases[2], {
    'roles/baker/role.yaml': bakerThree,
    'roles/baker/en.yaml': englishTwo.replace('flour , that', 'flour that'),
    'roles/baker/et.yaml': estonianTwo.replace('siseneda igal ajal jahulattu', 'käia jahulaos igal ajal'),
    'roles/common/en.yaml': 'clauses: { duties: { observe-safety: complies with the safety rules of the bakery } }\n',
    'roles/common/et.yaml': 'clauses: { duties: { observe-safety: järgib pagaritöökoja ohutusnõudeid } }\n',
    'locales/jurisdictions/EE/jurisdiction.yaml':
      'topics:\n  material-liability: [{ statute: tls, articles: ["74"] }]\n',
  })
  return repository
}
