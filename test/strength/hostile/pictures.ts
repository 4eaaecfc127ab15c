import { jpegOf, pngOf } from '../../support/pictures.ts'
import { mebibytes, withSettings } from './baker-with.ts'
import { ending, type Tries, type Try } from './try.ts'

const logo = (name: string, bytes: () => string | Uint8Array): Try => ({
  name,
  files: () => ({ ...withSettings('organisation:\n  logo: logo.png\n'), 'logo.png': bytes() }),
  code: 1,
})

/** A picture with one byte changed, or four. */
const patched = (bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy.set(values, at)
  return copy
}

const sound = pngOf(30, 20)

export const pictures: Tries = {
  page: 'pictures',
  title: 'Pictures',
  tries: [
    logo('a text', () => 'logo'),
    logo('nothing', () => ''),
    logo('50 MB', () => mebibytes(50)),
    logo('a PNG of 50 MB', () => Buffer.concat([sound, Buffer.alloc(50 * 2 ** 20)])),
    logo('an SVG with a script', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    logo(
      'an SVG that fetches',
      () =>
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/x"/>&e;</svg>',
    ),
    logo('a GIF', () => 'GIF89a\u0001\u0000\u0001\u0000'),
    logo('a page that calls itself a picture', () => '<html><script>alert(1)</script></html>'),
    logo('a PNG that is cut after its head', () => sound.subarray(0, 33)),
    logo('a PNG that is cut in the middle', () => sound.subarray(0, sound.length - 20)),
    logo('a PNG without an end', () => sound.subarray(0, sound.length - 12)),
    logo('a PNG with a width that its sum does not prove', () => patched(sound, 18, 0x10)),
    logo('a PNG of 4,294,967,295 pixels', () => patched(sound, 16, 0xff, 0xff, 0xff, 0xff)),
    logo('a PNG of no width', () => pngOf(0, 5)),
    logo('a PNG of 20,000 pixels', () => pngOf(20_000, 1)),
    logo('a PNG with a chunk longer than the file', () => patched(sound, 33, 0x7f)),
    ending(
      0,
      logo('a PNG with something behind its end', () => Buffer.concat([sound, Buffer.from('<script>x</script>')])),
    ),
    logo('a PNG whose data is damaged', () => patched(sound, 45, 0xff, 0xff)),
    logo('a JPEG that ends in its head', () => jpegOf(5, 5).subarray(0, 8)),
    logo('a JPEG of no size', () => jpegOf(0, 0)),
    logo('a JPEG of nothing but fill bytes', () =>
      Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(1_000_000, 0xff)]),
    ),
    logo('a JPEG whose segments have no length', () =>
      Buffer.concat([
        Buffer.from([0xff, 0xd8]),
        ...Array.from({ length: 100_000 }, () => Buffer.from([0xff, 0xe0, 0, 0])),
      ]),
    ),
  ],
}
