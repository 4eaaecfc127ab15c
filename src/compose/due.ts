import type { Blank } from '../model/document.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import { isDraft } from './printed-form.ts'

/** The mark of a blank that the company can fill in through `jd.yaml`; only a draft shows it. */
export const due = (settable: boolean, role: ResolvedRole): Pick<Blank, 'due'> =>
  settable && isDraft(role) ? { due: true } : {}
