/** A picture as it lies in a workspace: what it is, and by which SHA-256 its bytes are found again. */
export interface PictureFile {
  readonly format: 'png' | 'jpeg'
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** Of its bytes, 64 hex digits. */
  readonly sha256: string
}
