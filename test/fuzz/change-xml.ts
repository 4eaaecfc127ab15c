import fc from 'fast-check'
import { anyShare, bytesOf, type Change, itemAt, mostBytes, someOf, textOf } from './change.ts'
import { oddNumbers, oddWords } from './change-bytes.ts'

/** Larger parts stay as they are: to take them apart again takes longer than to read them. */
const mostMarkup = 300_000

/** Tags, comments and the text between them, in order. */
const tokens = /<[^>]*>|[^<]+|</g

interface Span {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

type XmlChange = (parts: readonly string[], elements: readonly Span[]) => readonly string[]

const isOpening = (token: string): boolean => /^<[A-Za-z_]/.test(token) && !token.endsWith('/>')

/** Elements of a well-formed text, the root apart, by the tokens that they span. */
function elementsOf(parts: readonly string[]): readonly Span[] {
  const open: number[] = []
  const found: Span[] = []
  parts.forEach((token, index) => {
    if (isOpening(token)) open.push(index)
    else if (token.startsWith('</')) found.push({ from: open.pop() ?? 0, to: index + 1 })
    else if (token.endsWith('/>')) found.push({ from: index, to: index + 1 })
  })
  return found.filter(({ from }) => from > 1)
}

const odd = {
  names: [
    'w:p',
    'w:r',
    'w:t',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:del',
    'w:ins',
    'w:sdt',
    'w:fldChar',
    'w:instrText',
    'w:bookmarkStart',
    'w:bookmarkEnd',
    'w:body',
    'w:sectPr',
    'w:drawing',
    'mc:AlternateContent',
    'w:hyperlink',
    'w:pPr',
    'x:y',
    'w:style',
    'w:abstractNum',
    'w:num',
    'w:lvl',
  ],
  pieces: [
    '<w:p/>',
    '<w:p><w:r><w:t>{{content}}</w:t></w:r></w:p>',
    '<w:r><w:t>{{role}}</w:t></w:r>',
    '<w:r><w:t>{{</w:t></w:r>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:r><w:instrText>REF _jd_x \\r \\h</w:instrText></w:r>',
    '<w:bookmarkStart w:id="0" w:name="_jd_x"/>',
    '<w:bookmarkEnd w:id="0"/>',
    '<w:tbl/>',
    '<w:tr/>',
    '<w:tc/>',
    '<w:sectPr/>',
    '<w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr>',
    '<w:del w:id="1" w:author="x"><w:r><w:delText>x</w:delText></w:r></w:del>',
    '<!-- x -->',
    '<?x y?>',
    '<![CDATA[x]]>',
    '&#x1F600;',
    '&#0;',
    '&x;',
    'x',
  ],
}

const withSpan =
  (share: number, act: (parts: readonly string[], span: Span) => readonly string[]): XmlChange =>
  (parts, elements) => {
    const span = itemAt(share, elements)
    return span ? act(parts, span) : parts
  }

const splicedAt = (parts: readonly string[], { from, to }: Span, ...inserted: readonly string[]): readonly string[] => [
  ...parts.slice(0, from),
  ...inserted,
  ...parts.slice(to),
]

/** One token of those that fit is another. */
const withToken =
  (share: number, fits: (token: string) => boolean, make: (token: string) => string): XmlChange =>
  (parts) => {
    const index = itemAt(
      share,
      parts.flatMap((token, at) => (fits(token) ? [at] : [])),
    )
    return index === undefined ? parts : splicedAt(parts, { from: index, to: index + 1 }, make(parts[index] ?? ''))
  }

const attributes = /([\w:]+)="([^"]*)"/g

function withAttribute(tag: string, share: number, change: (name: string, value: string) => string): string {
  const found = itemAt(share, [...tag.matchAll(attributes)])
  if (!found) return tag
  const [whole, name = '', value = ''] = found
  return tag.slice(0, found.index) + change(name, value) + tag.slice(found.index + whole.length)
}

const hasAttribute = (token: string): boolean => /^<[A-Za-z_][^>]*="/.test(token)
const escaped = (word: string): string => word.replace(/[<&"]/g, 'x').replace(/[\0\uFFFE]/g, 'x')

const anyXmlChange: fc.Arbitrary<XmlChange> = fc.oneof(
  { weight: 3, arbitrary: anyShare.map((share) => withSpan(share, (parts, span) => splicedAt(parts, span))) },
  {
    weight: 2,
    arbitrary: fc.tuple(anyShare, fc.constantFrom(2, 3, 30, 400)).map(([share, times]) =>
      withSpan(share, (parts, span) => {
        const own = parts.slice(span.from, span.to)
        const often = Math.min(times, Math.ceil(20_000 / own.length))
        return splicedAt(parts, span, ...Array.from({ length: often }, () => own).flat())
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(anyShare, anyShare).map(
      ([share, to]): XmlChange =>
        (parts, elements) => {
          const [what, where] = [itemAt(share, elements), itemAt(to, elements)]
          if (!what || !where) return parts
          return splicedAt(parts, { from: where.from, to: where.from }, ...parts.slice(what.from, what.to))
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyShare, fc.constantFrom(...odd.names), fc.constantFrom(1, 2, 190, 260, 1100, 6000))
      .map(([share, name, depth]) =>
        withSpan(share, (parts, span) => {
          const wrapped = [
            ...Array.from({ length: depth }, () => `<${name}>`),
            ...parts.slice(span.from, span.to),
            ...Array.from({ length: depth }, () => `</${name}>`),
          ]
          return splicedAt(parts, span, ...wrapped)
        }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyShare, fc.constantFrom(...odd.names)).map(([share, name]) =>
      withSpan(share, (parts, span) => {
        const own = parts.slice(span.from, span.to)
        const rename = (token: string | undefined) => token?.replace(/^(<\/?)[\w:.-]+/, `$1${name}`) ?? ''
        return splicedAt(
          parts,
          span,
          ...(own.length === 1 ? [rename(own[0])] : [rename(own[0]), ...own.slice(1, -1), rename(own.at(-1))]),
        )
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyShare, fc.constantFrom(...odd.pieces))
      .map(([share, piece]) => withSpan(share, (parts, { from }) => splicedAt(parts, { from, to: from }, piece))),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(anyShare, anyShare, fc.constantFrom(...oddNumbers, ...oddWords))
      .map(([share, which, word]) =>
        withToken(share, hasAttribute, (tag) => withAttribute(tag, which, (name) => `${name}="${escaped(word)}"`)),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyShare, anyShare)
      .map(([share, which]) => withToken(share, hasAttribute, (tag) => withAttribute(tag, which, () => ''))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        anyShare,
        anyShare,
        fc.constantFrom('w:val', 'w:id', 'xmlns:w', 'xmlns', 'r:id', 'Id', 'Target', 'TargetMode'),
      )
      .map(([share, which, name]) =>
        withToken(share, hasAttribute, (tag) => withAttribute(tag, which, (_, value) => `${name}="${value}"`)),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        anyShare,
        fc.constantFrom(...oddWords, ...oddNumbers, '{{content}}', '{{organisation}}', '{{x}}', '{{role}} {{version}}'),
      )
      .map(([share, word]) =>
        withToken(
          share,
          (token) => !token.startsWith('<') && token.trim() !== '',
          (text) => text + escaped(word),
        ),
      ),
  },
)

/** Changes of XML that leave it well-formed as a rule: elements, attributes and texts removed, moved, repeated, nested, renamed. */
export const anyMarkupChange: fc.Arbitrary<Change> = someOf(anyXmlChange).map(
  (changes): Change =>
    (bytes) => {
      if (bytes.length > mostMarkup) return bytes
      let parts: readonly string[] = textOf(bytes).match(tokens) ?? []
      for (const change of changes) parts = change(parts, elementsOf(parts))
      const made = bytesOf(parts.join(''))
      return made.length > mostBytes ? bytes : made
    },
)
