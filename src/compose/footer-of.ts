import type { Text } from '../model/document.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import { joinTexts } from './join-texts.ts'

/**
 * Role id, version and language: what a reader needs to find the release again. Ids belong to no language. Of two
 * languages each says `version` in its own words, unless they are the same.
 */
export function footerOf(roles: readonly ResolvedRole[]): readonly Text[] {
  const [own] = roles
  const wordings = new Map(roles.map((role) => [role.footer.version, role]))
  const versions = [...wordings.values()].flatMap(({ stamp, language, footer }): Text[] => {
    const [before = '', after = ''] = footer.version.split('{{version}}')
    const tag = language === own?.language ? {} : { tag: language.tag }
    return [
      { type: 'text', text: ` · ${before}`, ...tag },
      { type: 'text', text: stamp.version, tag: 'zxx' },
      { type: 'text', text: after, ...tag },
    ]
  })
  return joinTexts<Text>([
    { type: 'text', text: own?.stamp.id ?? '', tag: 'zxx' },
    ...versions,
    { type: 'text', text: ' · ' },
    { type: 'text', text: roles.map(({ language }) => language.id).join('+'), tag: 'zxx' },
  ])
}
