import type { Letterhead } from '../model/document.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'

/** The room for a logo, and the size of a pixel on paper at 96 to the inch; millimetres. */
const room = { width: 60, height: 20 }
const pixel = 25.4 / 96

/** The company's logo in its proportions: as large as it is, but not larger than its room. Nothing where it has none. */
export function composeLogo({ logo, values }: ResolvedRole): Pick<Letterhead, 'logo'> {
  if (logo === undefined) return {}
  const { width, height, format, sha256 } = logo
  const scale = Math.min(pixel, room.width / width, room.height / height)
  const onPaper = (pixels: number): number => Math.max(0.1, Math.round(pixels * scale * 10) / 10)
  return {
    logo: { format, sha256, width: onPaper(width), height: onPaper(height), alt: values.organisation ?? '' },
  }
}
