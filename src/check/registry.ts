import type { Rule } from './rule.ts'
import * as registered from './rules/index.ts'

/** Every rule, by id: the rule reference, `rules:` of `jd.yaml` and SARIF's list are made from it. */
export const rules: readonly Rule[] = Object.values(registered).sort((a, b) => (a.id < b.id ? -1 : 1))
