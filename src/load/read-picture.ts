import { fileHash } from '../model/file-hash.ts'
import type { PictureFile } from '../model/picture-file.ts'

/** Enough for a logo in print; every document holds a copy. */
const maxBytes = 2 * 1024 * 1024

/** In pixels each way; a small file may unfold into a picture that no computer holds. */
const maxSide = 10_000

/** What a picture is, from its own bytes and not from its name; else why it cannot be used, as a sentence. */
export function readPicture(bytes: Uint8Array): PictureFile | string {
  if (bytes.length > maxBytes) return `The picture has ${Math.ceil(bytes.length / 1024)} KiB, expected at most 2048 KiB`
  const found = pngSize(bytes) ?? jpegSize(bytes)
  if (found === undefined) return 'The file is neither a PNG nor a JPEG picture'
  const { width, height } = found
  if (found.format === 'png' && !isWholePng(bytes)) return 'The picture is damaged: its parts do not prove themselves'
  if (width === 0 || height === 0) return 'The picture is damaged: it has no size'
  if (Math.max(width, height) > maxSide) {
    return `The picture has ${width} × ${height} pixels, expected at most ${maxSide} each way`
  }
  return { ...found, sha256: fileHash(bytes) }
}

type Size = Pick<PictureFile, 'format' | 'width' | 'height'>

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]

/** The header chunk comes first (PNG 3, 5.6 and 11.2.1). */
function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 33 || pngStart.some((byte, index) => bytes[index] !== byte)) return undefined
  const view = viewOf(bytes)
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Each chunk has its length before it and its sum behind (PNG 3, 5.3); there are data and an end, and what follows is not looked at. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  // Loaded where there is a picture: few runs have one, and zlib takes as long as a twentieth of Node's own start.
  const { crc32 } = process.getBuiltinModule('node:zlib')
  let hasData = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false
    const type = view.getUint32(at + 4)
    if (type === chunk.end) return hasData
    hasData ||= type === chunk.data
    at = end + 4
  }
  return false
}

/** `IDAT` and `IEND` as numbers. */
const chunk = { data: 0x49444154, end: 0x49454e44 }

/** The size stands in the frame header, behind segments of any kind (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): Size | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    // A marker may be filled up with further FF.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return { format: 'jpeg', width: 0, height: 0 }
}

/** SOF0 to SOF15, without the tables that stand among their codes (T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
