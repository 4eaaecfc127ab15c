/** A small sound role of a workspace, `baker`, in English; tests change single lines of it. */
export const bakerRole = `format: 1
id: baker
version: 1.0.0
released: 2026-11-21
status: approved
category: clerk
sourceLanguage: en
languages: [en]
reportsTo: [managing-director]
parameters: { loaves: 3 }
sections:
  purpose:
    - bake-bread
  duties:
    - keep-oven
    - common.duties.observe-safety
`

export const bakerCell = `title:
  nominative: baker
  indefinite: a baker
  definite: the baker
  possessive: the baker’s
clauses:
  purpose:
    bake-bread: to bake bread for the whole town
  duties:
    keep-oven: keeps the oven hot for {{parameters.loaves}} loaves
`

/** Its two files, by path in a workspace. */
export const baker: Readonly<Record<string, string>> = {
  'roles/baker/role.yaml': bakerRole,
  'roles/baker/en.yaml': bakerCell,
}

/** The baker in Estonian, for stories in two languages. */
export const bakerEstonian = `title:
  nominative: pagar
  genitive: pagari
  partitive: pagarit
  allative: pagarile
  adessive: pagaril
  comitative: pagariga
clauses:
  purpose:
    bake-bread: küpsetada leiba kogu linnale
  duties:
    keep-oven: hoiab ahju {{parameters.loaves}} leiva jaoks kuuma
`
