import type { Document, IContext, XmlComponent } from 'docx'
import { xmlOf } from './xml-of.ts'

/** Where a component stands: it may add relationships to it while it is written. */
export type View = IContext['viewWrapper']

/** Whether a part says `standalone`: Word reads it as well without, and the bytes are to stay as they are. */
export type Standalone = 'standalone' | 'plain'

const declarations: Readonly<Record<Standalone, string>> = {
  standalone: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  plain: '<?xml version="1.0" encoding="UTF-8"?>',
}

/** Writes components of one document of the package `docx` as parts of its file. */
export const partWriter =
  (file: Document) =>
  (component: XmlComponent, standalone: Standalone, viewWrapper: View = file.Document): string => {
    const told = component.prepForXml({ file, viewWrapper, stack: [] })
    if (!told) throw new Error('The package docx has nothing to say of a part')
    return declarations[standalone] + xmlOf(told)
  }
