/** Millimetres as twips, the twentieths of a point that Word measures in. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** Millimetres as the pixels in which the package `docx` measures pictures: 96 to the inch. */
export const pixels = (millimetres: number): number => (millimetres * 96) / 25.4

/** Points as twips. */
export const points = (size: number): number => Math.round(size * 20)

/** Points as the half points in which Word gives font sizes. */
export const halfPoints = (size: number): number => Math.round(size * 2)

/** ISO 216 A4 in twips, as Word writes it. */
export const a4 = { width: 11906, height: 16838 } as const
