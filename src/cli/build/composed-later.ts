import { type CompileRequest, compile, type JobDocument, type Library } from '../../index.ts'

/** A document, and the same made out to one employee. */
export interface Composed {
  readonly document: JobDocument
  readonly documentFor: (person: string) => JobDocument
}

/** Forgets the words and the page of a document that was judged; they are composed again when somebody asks for them. */
export type ComposeLater = (request: CompileRequest, document: JobDocument) => Composed

/**
 * Thousands of documents are judged before the first is written, and all their words would fill the memory. Those of the
 * one that was asked for last stay: it is printed in several formats, and for many people, one after another.
 */
export function openComposer(library: Library): ComposeLater {
  let last: { readonly request: CompileRequest; readonly composed: Composed } | undefined
  const composed = (request: CompileRequest): Composed => {
    if (last?.request !== request) {
      const { document, documentFor } = compile(library, request)
      if (!document || !documentFor) throw new Error('A document that was composed before cannot be composed again')
      last = { request, composed: { document, documentFor } }
    }
    return last.composed
  }
  return (request, { children: _, page: __, ...head }) => ({
    document: {
      ...head,
      get page() {
        return composed(request).document.page
      },
      get children() {
        return composed(request).document.children
      },
    },
    documentFor: (person) => composed(request).documentFor(person),
  })
}
