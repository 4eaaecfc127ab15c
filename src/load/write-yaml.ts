import { Document, isScalar, visit } from 'yaml'

/**
 * A value as YAML that reads back as the same value (core schema of YAML 1.2, as `parseYaml` reads it): quotes stand
 * where a word would be taken for something else, lists of plain values on one line. Ends with a line feed.
 */
export function writeYaml(value: unknown): string {
  const document = new Document(value, { schema: 'core', aliasDuplicateObjects: false })
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every(isScalar)
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, indent: 2 })
}
