import type { Block, JobDocument, PageLayout, PageNumber } from '../model/document.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import { composeBlock } from './compose-block.ts'
import { composeChapters } from './compose-chapters.ts'
import { footerOf } from './footer-of.ts'
import { isDraft, printedBlocks } from './printed-form.ts'

/**
 * A resolved role as a document: form, title, chapters and their numbers in the order that the country gives. The
 * only place that decides what comes first. `person` is the employee whom it is made out to, if any.
 */
export function composeDocument(role: ResolvedRole, person?: string): JobDocument {
  const notice: Block[] = role.notice === null ? [] : [{ type: 'notice', id: 'translation', text: role.notice }]
  return {
    type: 'document',
    role: role.stamp,
    language: role.language.id,
    tag: role.language.tag,
    jurisdiction: role.jurisdiction,
    title: role.title.line,
    ...(isDraft(role) ? { watermark: role.watermark } : {}),
    page: pageOf(role),
    ...(person === undefined ? {} : { person }),
    children: [
      ...notice,
      ...printedBlocks(role.form.opening, role).flatMap((block) => composeBlock(block, role, person)),
      ...composeChapters(role),
      ...printedBlocks(role.form.closing, role).flatMap((block) => composeBlock(block, role, person)),
    ],
  }
}

function pageOf(role: ResolvedRole): PageLayout {
  const { pageNumber, ...page } = role.form.page
  const { style, ...number } = pageNumber
  return {
    ...page,
    pageNumber: { ...number, pattern: patternOf(style, role.footer.pageNumber) },
    footer: footerOf([role]),
  }
}

type Pattern = PageNumber['pattern']

function patternOf(style: ResolvedRole['form']['page']['pageNumber']['style'], words: string): Pattern {
  switch (style) {
    case 'plain':
      return [{ field: 'page' }]
    case 'slash':
      return [{ field: 'page' }, '/', { field: 'pages' }]
    case 'parenthesis':
      return [{ field: 'page' }, ' (', { field: 'pages' }, ')']
    case 'words':
      return words.split(/(\{\{page\}\}|\{\{pages\}\})/).flatMap((part) => fieldOrWords(part))
    default:
      return style satisfies never
  }
}

function fieldOrWords(part: string): Pattern {
  if (part === '{{page}}') return [{ field: 'page' }]
  if (part === '{{pages}}') return [{ field: 'pages' }]
  return part === '' ? [] : [part]
}
