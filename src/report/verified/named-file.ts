import type { VerifiedFile } from '../../model/verified-file.ts'

/** A file with the name that messages give it. */
export interface NamedFile {
  readonly file: string
  readonly verified: VerifiedFile
}

/** Whether it is as it was made. */
export const isUntouched = ({ verified }: NamedFile): boolean => verified.state === 'untouched'
