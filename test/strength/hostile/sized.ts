/** The mark of an entry in the directory of an archive (APPNOTE 4.3.12), and where it says how large the entry is unpacked. */
const entry = { mark: 0x02014b50, size: 24 }

/** An archive whose directory says of every entry that it has so many bytes, whatever it has. */
export function sized(archive: Uint8Array, bytes: number): Uint8Array {
  const copy = Uint8Array.from(archive)
  const view = new DataView(copy.buffer)
  for (let at = 0; at + entry.size + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === entry.mark) view.setUint32(at + entry.size, bytes, true)
  }
  return copy
}
