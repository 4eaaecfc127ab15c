import type { RoleDiff } from '../../../model/release-diff.ts'
import { cssString } from '../../html/css-string.ts'
import { type Markup, markup } from '../../html/markup.ts'

/** The languages of the documents that changed, in the order in which they were asked for. */
export const languagesOf = (roles: readonly RoleDiff[]): readonly string[] => [
  ...new Set(roles.flatMap(({ compared }) => compared.map(({ language }) => language))),
]

/** Radio buttons that the style sheet listens to: no script, and where it does not, everything is shown. */
export const printSwitches = (languages: readonly string[]): Markup => markup`<form class="switches">
<fieldset>
<legend>View</legend>
${[radio('view', 'inline', 'inline', true), radio('view', 'sides', 'side by side', false)]}
</fieldset>
<fieldset>
<legend>Language</legend>
${[radio('language', 'all', 'all', true), ...languages.map((one) => radio('language', one, one, false))]}
</fieldset>
</form>`

const radio = (name: string, value: string, label: string, checked: boolean): Markup => {
  const state = checked ? markup` checked` : markup``
  return markup`<label><input type="radio" name="${name}" id="${name}-${value}"${state}> ${label}</label>`
}

/** What the switches do: of the documents only those of the chosen language, of the two views the chosen one. */
export const switchRules = (languages: readonly string[]): string =>
  [
    'body:has(#view-sides:checked) .sides { display: grid; }',
    'body:has(#view-sides:checked) .inline { display: none; }',
    ...languages.map((one) => {
      const [chosen, other] = [cssString(`language-${one}`), cssString(one)]
      return `body:has([id=${chosen}]:checked) .document:not([data-language=${other}]) { display: none; }`
    }),
  ].join('\n')
