import { baker, bakerCell, bakerRole } from '../../support/baker.ts'
import { asRole, withCell, withRole, withSettings, worded } from './baker-with.ts'
import type { Files, Tries, Try } from './try.ts'

const inFolder = (folder: string, id = folder): Files => ({
  ...baker,
  [`roles/${folder}/role.yaml`]: bakerRole.replace('id: baker', `id: ${id}`),
  [`roles/${folder}/en.yaml`]: bakerCell,
})

/** An id, a form or a quantity may be called `constructor`, and is one like any other. */
const refusedOrSound = (name: string): Try['code'] => (name === 'constructor' ? 0 : 1)

const everywhere = ['__proto__', 'constructor'].flatMap((name): Try[] => [
  { name: `\`${name}\` as a key of a role`, files: () => asRole(`${bakerRole}${name}: { polluted: true }\n`), code: 1 },
  { name: `\`${name}\` as a section`, files: () => asRole(`${bakerRole}  ${name}: [keep-oven]\n`), code: 1 },
  {
    name: `\`${name}\` as a clause without words`,
    files: () => withRole('    - keep-oven', `    - keep-oven\n    - ${name}`),
    code: 1,
  },
  {
    name: `\`${name}\` as a clause with words that are not listed`,
    files: () => withCell('    keep-oven', `    ${name}: x\n    keep-oven`),
    argv: ['check'],
    code: refusedOrSound(name),
  },
  {
    name: `\`${name}\` as a form of the title`,
    files: () => withCell('  definite:', `  ${name}: x\n  definite:`),
    code: refusedOrSound(name),
  },
  {
    name: `\`${name}\` as a quantity`,
    files: () => withRole('{ loaves: 3 }', `{ loaves: 3, ${name}: 4 }`),
    code: refusedOrSound(name),
  },
  { name: `\`{{${name}}}\` in words`, files: () => worded(`keeps {{${name}}} hot`), code: 1 },
  { name: `\`{{parameters.${name}}}\` in words`, files: () => worded(`keeps {{parameters.${name}}} hot`), code: 1 },
  { name: `\`{{title.${name}}}\` in words`, files: () => worded(`keeps {{title.${name}}} hot`), code: 1 },
  {
    name: `\`{{parameters.loaves.${name}}}\` in words`,
    files: () => worded(`keeps {{parameters.loaves.${name}}} hot`),
    code: 1,
  },
  {
    name: `\`{{clause.duties.${name}}}\` in words`,
    files: () => worded(`keeps {{clause.duties.${name}}} hot`),
    code: 1,
  },
  {
    name: `\`{{parameters.loaves, ${name}}}\` in words`,
    files: () => worded(`keeps {{parameters.loaves, ${name}}} hot`),
    code: 1,
  },
  {
    name: `\`${name}\` as the quantity of a plural`,
    files: () => worded(`\n      plural: ${name}\n      other: x\n`),
    code: 1,
  },
  {
    name: `\`${name}\` as the id of a role`,
    files: () => inFolder(name),
    code: refusedOrSound(name),
    mayWrite: /^build/,
  },
  { name: `\`${name}\` as the parent`, files: () => asRole(`${bakerRole}extends: ${name}\n`), code: 1 },
  { name: `\`${name}\` as the superior`, files: () => withRole('managing-director', name), code: 1 },
  { name: `\`${name}\` as a language`, files: () => withRole('[en]', `[en, ${name}]`), code: 1 },
  {
    name: `\`${name}\` as a topic of law`,
    files: () => withRole('- keep-oven', `- { id: keep-oven, law: [${name}] }`),
    code: 1,
  },
  {
    name: `\`${name}\` as a required clause`,
    files: () => withRole('- keep-oven', `- { id: keep-oven, requires: [${name}] }`),
    code: 1,
  },
  {
    name: `\`${name}\` as a title of a group`,
    files: () => withRole('    - keep-oven', `    - group: ${name}\n      clauses: [keep-oven]`),
    code: 1,
  },
  { name: `\`${name}\` as the category`, files: () => withRole('category: clerk', `category: ${name}`), code: 1 },
  { name: `\`${name}\` as the status`, files: () => withRole('status: approved', `status: ${name}`), code: 1 },
  {
    name: `\`${name}\` in \`overrides\``,
    files: () => withSettings(`overrides:\n  ${name}: { parameters: { loaves: 5 } }\n`),
    code: 1,
  },
  { name: `\`${name}\` as a rule`, files: () => withSettings(`rules: { ${name}: off }\n`), argv: ['check'], code: 1 },
  {
    name: `\`${name}\` as a language of a printed value`,
    files: () => withSettings(`organisation: { name: { ${name}: Old Mill } }\n`),
    code: 1,
  },
  { name: `\`${name}\` as the country`, files: () => withSettings(`jurisdiction: ${name}\n`), code: 1 },
  { name: `\`${name}\` as the form`, files: () => withSettings(`form: ${name}\n`), code: 1 },
  { name: `\`jd build ${name}\``, files: () => baker, argv: ['build', name], code: 2 },
  { name: `\`-l ${name}\``, files: () => baker, argv: ['build', '-l', name], code: 2 },
  { name: `\`-j ${name}\``, files: () => baker, argv: ['build', '-j', name], code: 2 },
  { name: `\`--format ${name}\``, files: () => baker, argv: ['build', '--format', name], code: 2 },
  { name: `\`--set ${name}=x\``, files: () => baker, argv: ['build', '--set', `${name}=x`], code: 2 },
  {
    name: `\`--set organisation.${name}=x\``,
    files: () => baker,
    argv: ['build', '--set', `organisation.${name}=x`],
    code: 2,
  },
  { name: `\`--set ${name}.polluted=x\``, files: () => baker, argv: ['build', '--set', `${name}.polluted=x`], code: 2 },
  { name: `\`--name {${name}}\``, files: () => baker, argv: ['build', '--name', `{${name}}.{ext}`], code: 2 },
  { name: `\`jd schema ${name}\``, files: () => baker, argv: ['schema', name], code: 2 },
  { name: `\`jd show ${name}\``, files: () => baker, argv: ['show', name], code: 2 },
  { name: `\`jd list ${name}\``, files: () => baker, argv: ['list', name], code: 2 },
  { name: `\`jd diff ${name}\``, files: () => baker, argv: ['diff', name], code: 2 },
  { name: `\`jd ${name}\``, files: () => baker, argv: [name], code: 2 },
  { name: `\`--bilingual en,${name}\``, files: () => baker, argv: ['build', '--bilingual', `en,${name}`], code: 2 },
  {
    name: `\`${name}\` at the head of a table of the staff`,
    files: () => ({ ...baker, 'staff.csv': `${name},role\nMari,baker\n` }),
    argv: ['build', '--staff', 'staff.csv'],
    code: 0,
  },
  {
    name: `\`${name}\` as a role in a table of the staff`,
    files: () => ({ ...baker, 'staff.csv': `name,role\nMari,${name}\n` }),
    argv: ['build', '--staff', 'staff.csv'],
    code: 1,
  },
])

export const inheritedNames: Tries = {
  page: 'inherited-names',
  title: 'Names that objects of JavaScript inherit',
  tries: everywhere,
}
