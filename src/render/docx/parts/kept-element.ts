import { FileChild, type IContext, type IXmlableObject, type XmlComponent } from 'docx'
import type { BoundedMap } from '../../../word/bounded-map.ts'
import { verbatim, xmlOf } from './xml-of.ts'

/** An element of the package `docx`, and what tells it from others. */
export interface Keepable {
  readonly name: 'w:p' | 'w:tbl'
  /** Equal for elements whose XML is equal. */
  readonly key: string
  /** The list it stands in: each document that has it writes that list down. */
  readonly list?: { readonly reference: string; readonly instance: number } | undefined
  readonly make: () => XmlComponent
  /** XML of elements by their keys. */
  readonly written: BoundedMap<string>
}

/** An element that many documents of a run have, and that is made and written once. It must make no relationship. */
export class KeptElement extends FileChild {
  private readonly kept: Keepable

  constructor(kept: Keepable) {
    super(kept.name)
    this.kept = kept
  }

  override prepForXml(context: IContext): IXmlableObject {
    const { key, list, make, written } = this.kept
    if (list) context.file.Numbering.createConcreteNumberingInstance(list.reference, list.instance)
    return { [verbatim]: written.get(key) ?? written.set(key, write(make().prepForXml(context))) }
  }
}

function write(told: IXmlableObject | undefined): string {
  if (!told) throw new Error('The package docx has nothing to say of an element')
  return xmlOf(told)
}
