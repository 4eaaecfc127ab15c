import type { Checked } from '../check/checked.ts'

/** How many of the cited statutes do not say when somebody last looked them up. */
export const uncheckedStatutes = ({ countries }: Checked): number =>
  [...countries.values()]
    .flatMap(({ cited, statutes }) => [...cited.keys()].map((id) => statutes[id]))
    .filter((statute) => statute !== undefined && statute.checkedOn === undefined).length
