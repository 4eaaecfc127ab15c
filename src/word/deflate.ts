import { base64 } from '@zip.js/zip.js/dist/zip-module.wasm'
import { joinBytes } from './join-bytes.ts'

/** A part as an archive holds it. */
export interface Deflated {
  /** Raw DEFLATE (RFC 1951). */
  readonly bytes: Uint8Array
  /** CRC-32 of what was compressed. */
  readonly crc32: number
}

/** What zlib exports, compiled to WebAssembly; addresses and sizes are bytes of its memory. */
interface Zlib {
  readonly memory: WebAssembly.Memory
  readonly malloc: (size: number) => number
  readonly free: (address: number) => void
  readonly deflate_new: () => number
  readonly deflate_init_gzip: (stream: number, level: number) => number
  /** In the lowest 24 bits how much was written, above them zlib's own code. */
  readonly deflate_process: (
    stream: number,
    input: number,
    inputSize: number,
    output: number,
    outputSize: number,
    flush: number,
  ) => number
  readonly deflate_last_consumed: (stream: number) => number
  readonly deflate_end: (stream: number) => number
}

/** Of zlib.h. */
const constants = { level: 6, finish: 4, ok: 0, streamEnd: 1 }

/** What gzip puts around the compressed bytes (RFC 1952, 2.3): a header without a name, the check sum and the size. */
const wrapping = { header: 10, crc32: -8 }

/** What one call may write. */
const outputSize = 64 * 1024

let opened: Zlib | undefined

function openZlib(): Zlib {
  if (opened) return opened
  const bytes = Buffer.from(base64, 'base64')
  opened = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Zlib
  return opened
}

/**
 * Compresses by zlib as WebAssembly: the same bytes with every version of Node and on every processor, which those of
 * `node:zlib` are not, and at full speed from the first byte on, which JavaScript is not.
 */
export function deflate(bytes: Uint8Array): Deflated {
  const zipped = gzip(bytes, openZlib())
  const crc32 = Buffer.from(zipped.buffer).readUInt32LE(zipped.length + wrapping.crc32)
  return { bytes: zipped.subarray(wrapping.header, wrapping.crc32), crc32 }
}

function gzip(bytes: Uint8Array, zlib: Zlib): Uint8Array<ArrayBuffer> {
  const output = allocated(outputSize, zlib)
  const input = allocated(bytes.length, zlib)
  const stream = zlib.deflate_new()
  mustBe(constants.ok, zlib.deflate_init_gzip(stream, constants.level))
  new Uint8Array(zlib.memory.buffer).set(bytes, input)
  const pieces: Uint8Array[] = []
  for (let read = 0, code = constants.ok; code !== constants.streamEnd; read += zlib.deflate_last_consumed(stream)) {
    const result = zlib.deflate_process(stream, input + read, bytes.length - read, output, outputSize, constants.finish)
    code = result >> 24
    if (code !== constants.ok) mustBe(constants.streamEnd, code)
    pieces.push(new Uint8Array(zlib.memory.buffer).slice(output, output + (result & 0xffffff)))
  }
  mustBe(constants.ok, zlib.deflate_end(stream))
  zlib.free(input)
  zlib.free(output)
  return joinBytes(pieces)
}

function allocated(size: number, zlib: Zlib): number {
  const address = zlib.malloc(Math.max(size, 1))
  if (address === 0) throw new RangeError(`There is no memory to compress ${size} bytes`)
  return address
}

function mustBe(code: number, told: number): void {
  if (told !== code) throw new Error(`zlib says ${told}`)
}
