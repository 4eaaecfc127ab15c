import { at, elements, type XmlElement } from './parse-xml.ts'

/** What a person does with all tracked changes at once. */
export type Settlement = 'accept' | 'reject'

/**
 * A part of a Word file (`w:document`, `w:hdr`, `w:ftr`) after all its tracked changes are accepted or rejected, as
 * Word does it (ECMA-376 part 1, 17.13.5): a paragraph whose end is gone joins the next, one of which nothing is left
 * takes its bookmarks along, a table goes with its last row, and the last paragraph of a body or cell always stays.
 */
export function settleChanges(part: XmlElement, how: Settlement): XmlElement {
  const [gone, stays] = how === 'accept' ? ['w:del', 'w:ins'] : ['w:ins', 'w:del']

  const settle = (element: XmlElement): XmlElement => {
    const children = element.children.flatMap((child) => (typeof child === 'string' ? [child] : settleChild(child)))
    const settled = { ...element, name: settledName(element.name), children }
    return holdsParagraphs(element) ? { ...settled, children: joinParagraphs(settled) } : settled
  }

  const settleChild = (child: XmlElement): readonly (XmlElement | string)[] => {
    if (child.name === gone || (child.name === 'w:tr' && at(child, 'w:trPr', gone))) return []
    switch (child.name) {
      case stays:
        return settle(child).children
      case 'w:pPr':
        return [{ ...child, children: settleProperties(child) }]
      case 'w:sectPr':
        return [settleSection(child)]
      case 'w:tbl':
        return [settle(child)].filter((table) => elements(table).some(({ name }) => name === 'w:tr'))
      default:
        return [settle(child)]
    }
  }

  /** Properties as they were or are, and whether the end of the paragraph stays: `jd:gone` tells that it does not. */
  const settleProperties = (properties: XmlElement): readonly XmlElement[] => {
    const endIsGone = at(properties, 'w:rPr', gone) !== undefined
    return [
      ...elements(formerOr(properties, 'w:pPrChange')).filter(({ name }) => name !== 'w:rPr' && name !== 'w:pPrChange'),
      ...(endIsGone ? [{ name: 'jd:gone', attributes: {}, children: [] }] : []),
    ]
  }

  /** Which header and footer a section has is no part of what is tracked. */
  const settleSection = (section: XmlElement): XmlElement => {
    const references = elements(section).filter(({ name }) => name.endsWith('Reference'))
    const properties = elements(formerOr(section, 'w:sectPrChange')).filter(
      ({ name }) => !name.endsWith('Reference') && name !== 'w:sectPrChange',
    )
    return { ...section, children: [...references, ...properties] }
  }

  const formerOr = (properties: XmlElement, change: string): XmlElement =>
    (how === 'reject' && elements(at(properties, change) ?? { children: [] })[0]) || properties

  return settle(part)
}

/** What was deleted and stays is text again. */
const settledName = (name: string): string =>
  name === 'w:delText' ? 'w:t' : name === 'w:delInstrText' ? 'w:instrText' : name

const holdsParagraphs = ({ name }: XmlElement): boolean => ['w:body', 'w:tc', 'w:hdr', 'w:ftr'].includes(name)

const isProperty = ({ name }: XmlElement): boolean => name === 'w:pPr'

const endIsGone = (paragraph: XmlElement): boolean => at(paragraph, 'w:pPr', 'jd:gone') !== undefined

function joinParagraphs(container: XmlElement): readonly XmlElement[] {
  const joined: XmlElement[] = []
  let carried: readonly XmlElement[] = []
  const flow = elements(container)
  flow.forEach((one, index) => {
    if (one.name !== 'w:p') {
      joined.push(one)
      return
    }
    const content = [...carried, ...elements(one).filter((child) => !isProperty(child))]
    carried = []
    if (!endIsGone(one)) joined.push({ ...one, children: [...elements(one).filter(isProperty), ...content] })
    else if (flow[index + 1]?.name === 'w:p') carried = withoutEmptyBookmarks(content)
    else if (hasRuns(content) || flow[index + 1]?.name !== 'w:tbl') {
      joined.push({ ...one, children: [...elements(one).filter(isProperty), ...withoutEmptyBookmarks(content)] })
    }
  })
  return joined
}

const hasRuns = (content: readonly XmlElement[]): boolean =>
  content.some(({ name }) => name === 'w:r' || name === 'w:fldSimple')

/** A bookmark goes with the last of the text that it lies round. */
const withoutEmptyBookmarks = (content: readonly XmlElement[]): readonly XmlElement[] =>
  hasRuns(content) ? content : content.filter(({ name }) => !name.startsWith('w:bookmark'))
