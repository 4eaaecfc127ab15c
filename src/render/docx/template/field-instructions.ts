import { wordAttribute, wordElements, type XmlNode } from '../../../word/xml-tree.ts'

/** The instruction of each field, put together from the runs that Word spread it over. */
export function fieldInstructions(tree: XmlNode): readonly string[] {
  const instructions: string[] = []
  for (const element of wordElements(tree, 'fldSimple', 'fldChar', 'instrText')) {
    if (element.localName === 'fldSimple') instructions.push(wordAttribute(element, 'instr') ?? '', '')
    else if (element.localName === 'instrText') instructions.push(`${instructions.pop() ?? ''}${element.textContent}`)
    else instructions.push('')
  }
  return instructions
}
