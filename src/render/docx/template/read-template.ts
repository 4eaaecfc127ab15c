import { elementsIn, wordChild, type XmlElement } from '../../../word/xml-tree.ts'
import { customProperties } from './custom-property.ts'
import { cutParts } from './cut-parts.ts'
import { detached } from './detached.ts'
import { layoutVersion } from './layout-version.ts'
import { rootsOf } from './parts-of.ts'
import { misplaced, placeContent } from './place-content.ts'
import { isPlaceholder, type Placeholder } from './placeholder-names.ts'
import { findPlaceholders, openHole } from './placeholders.ts'
import { refusalsOf } from './refusals-of.ts'
import { targetPart } from './relationships.ts'
import { settle } from './settle.ts'
import { templateMargins } from './template-margins.ts'
import { openTemplate, type Refused, type TemplatePackage } from './template-package.ts'
import { askedIn, type TemplateRemarks, templateRemarks } from './template-remarks.ts'
import { stylesOf } from './template-styles.ts'
import type { WordTemplate } from './word-template.ts'

/** A template that can be used, and what its owner should know of it. */
export interface ReadTemplate {
  readonly template: WordTemplate
  readonly remarks: TemplateRemarks
}

/** Reads a company's Word file, which anybody may have made. */
export function readTemplate(bytes: Uint8Array): ReadTemplate | Refused {
  const opened = openTemplate(bytes)
  if ('refused' in opened) return opened
  const { template, attachedTo } = detached(opened)
  const refused = refusalsOf(template)
  if (refused.length > 0) return { refused }
  const settled = settle(template)
  const body = wordChild(settled.trees.get(settled.main), 'document', 'body')
  if (body === undefined) return { refused: ['The template has no body'] }
  const wrong = misplaced(body, rootsOf(settled, 'header', 'footer'))
  if (wrong !== undefined) return { refused: [wrong] }
  const read = made(settled, body, ownProperties(template))
  return 'refused' in read ? read : { ...read, remarks: { ...read.remarks, attachedTo } }
}

function made(template: TemplatePackage, body: XmlElement, properties: readonly string[]): ReadTemplate | Refused {
  const asked = askedIn(template, body)
  const place = placeContent(body)
  const prints = printed(template, body)
  const margins = templateMargins(place.sections, template)
  const remarks = templateRemarks(template, asked, place, { styles: stylesOf(template), margins })
  for (const top of [body, ...rootsOf(template, 'header', 'footer')]) {
    for (const found of known(top).toReversed()) openHole(found)
  }
  const parts = cutParts(template)
  if (parts === undefined) return { refused: ['The template gives the prefixes of Word another meaning'] }
  const { width: textWidth, isAfterTable } = place
  return {
    template: {
      ...parts,
      textWidth,
      isAfterTable,
      layoutVersion: layoutVersion(template),
      prints,
      margins,
      properties,
    },
    remarks,
  }
}

const known = (top: XmlElement) => findPlaceholders(top).filter(({ name }) => isPlaceholder(name))

/**
 * What a reader sees at the head of the document: the organisation and a logo there or in a header, requisites there
 * alone.
 */
function printed(template: TemplatePackage, body: XmlElement): WordTemplate['prints'] {
  const atHead: readonly string[] = ['organisation', 'number', 'date', 'place'] satisfies Placeholder[]
  const inBody = known(body).filter(({ name }) => atHead.includes(name))
  const inHeaders = rootsOf(template, 'header')
    .flatMap(known)
    .filter(({ name }) => name === 'organisation')
  const hasLogo = [body, ...rootsOf(template, 'header')].some(showsPicture)
  return new Set([
    ...[...inBody, ...inHeaders].map(({ name }) => name as Placeholder),
    ...(hasLogo ? (['logo'] as const) : []),
  ])
}

/** Whether there is a picture from a file, as DrawingML or VML has it; shapes and watermarks are none. */
const showsPicture = (top: XmlElement): boolean =>
  [...elementsIn(top)].some(({ localName }) => localName === 'blip' || localName === 'imagedata')

function ownProperties({ relationships, trees }: TemplatePackage): readonly string[] {
  const link = relationships.get('')?.find(({ kind }) => kind === 'custom-properties')
  return customProperties(link && trees.get(targetPart('', link)))
}
