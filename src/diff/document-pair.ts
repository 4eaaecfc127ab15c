import type { JobDocument } from '../model/document.ts'

/** Two versions of one document, at least one of them there. */
export interface DocumentPair {
  readonly language: string
  readonly jurisdiction: string
  readonly from: JobDocument | null
  readonly to: JobDocument | null
}

/** `et-EE`. */
export const documentName = ({ language, jurisdiction }: Pick<DocumentPair, 'language' | 'jurisdiction'>): string =>
  `${language}-${jurisdiction}`
