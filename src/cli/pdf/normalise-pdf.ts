import { createHash } from 'node:crypto'

/**
 * The same PDF with the document's date for the clock's and ids made from what it holds. Every replacement is as long as
 * what was there, so that the table of offsets at the end (ISO 32000-1, 7.5.4) stays right.
 */
export function normalisePdf(pdf: Uint8Array, date: Date): Uint8Array {
  const iso = date.toISOString()
  const digits = iso.replace(/\D/g, '').slice(0, 14)
  const dated = Buffer.from(pdf)
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}(Z'?|[+-]\d\d'\d\d'?)/g, (_, before: string, zone: string) => {
      return before + digits + utc(zone)
    })
    .replace(
      /(<xmp:(?:Create|Modify|Metadata)Date>)[\d-]{10}T[\d:]{8}(Z|[+-]\d\d:\d\d)/g,
      (_, before: string, zone: string) => {
        return before + iso.slice(0, 19) + utc(zone)
      },
    )
    .replace(/(\/DocChecksum \/)[0-9A-F]{32}/g, `$1${blank}`)
    .replace(/(\/ID ?\[ ?<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}/g, `$1${blank}$2${blank}`)
  const id = createHash('sha256').update(dated, 'latin1').digest('hex').slice(0, 32).toUpperCase()
  const whole = dated
    .replace(/(\/ID ?\[ ?<)0{32}(>\s*<)0{32}/g, `$1${id}$2${id}`)
    .replace(/(\/DocChecksum \/)0{32}/g, `$1${id}`)
  return new Uint8Array(Buffer.from(whole, 'latin1'))
}

const blank = '0'.repeat(32)

/** The same way of writing a time zone, for UTC. */
const utc = (zone: string): string => zone.replace(/^[+-]/, '+').replace(/\d/g, '0')
