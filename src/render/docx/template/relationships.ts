import { escapeXml } from '../../../word/escape-xml.ts'
import { parseXml } from '../../../word/parse-xml.ts'
import { elementsIn } from '../../../word/xml-tree.ts'

/** One part that another needs, or something outside the package (ECMA-376 part 2, 6.5). */
export interface Relationship {
  readonly id: string
  /** Last word of its type: `footer`, `image`, `attachedTemplate`. */
  readonly kind: string
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The full type of what this renderer adds itself. */
export const typeOfKind = (kind: string): string =>
  kind === 'core-properties' ? `${namespace}/metadata/${kind}` : `${officeDocument}/${kind}`

/** The part that holds the relationships of another, or, for `''`, of the package. */
export const relationshipsPart = (source: string): string => source.replace(/[^/]*$/, (name) => `_rels/${name}.rels`)

/** Throws `UnreadableXml` where the part is none. */
export const readRelationships = (part: Uint8Array | undefined): readonly Relationship[] =>
  part === undefined
    ? []
    : [...elementsIn(parseXml(part))].flatMap((element) => {
        const id = element.getAttribute('Id')
        const type = element.getAttribute('Type') ?? ''
        const target = element.getAttribute('Target') ?? ''
        const isExternal = element.getAttribute('TargetMode') === 'External'
        return id === null ? [] : [{ id, type, kind: type.replace(/^.*\//, ''), target, isExternal }]
      })

export const relationshipsXml = (relationships: readonly Relationship[]): string =>
  [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}">`,
    ...relationships.map(
      ({ id, type, target, isExternal }) =>
        `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"` +
        `${isExternal ? ' TargetMode="External"' : ''}/>`,
    ),
    '</Relationships>',
  ].join('')

/** Name of the part that a relationship of another part leads to. */
export function targetPart(source: string, { target }: Pick<Relationship, 'target'>): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
