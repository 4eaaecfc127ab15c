import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A whole grey PNG of so many pixels; `shade` tells two of a size apart. */
export function pngOf(width: number, height: number, shade = 0x80): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  const rows = Buffer.alloc((width + 1) * height, shade)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** The head of a JPEG of so many pixels, with a comment before its frame; nothing behind. */
export function jpegOf(width: number, height: number): Uint8Array {
  const frame = Buffer.alloc(9)
  frame.writeUInt16BE(17, 0)
  frame.writeUInt8(8, 2)
  frame.writeUInt16BE(height, 3)
  frame.writeUInt16BE(width, 5)
  const comment = Buffer.from([0xff, 0xfe, 0x00, 0x05, 0x61, 0xff, 0xc0])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, Buffer.from([0xff, 0xff, 0xc2]), frame, Buffer.alloc(10)])
}
