// A redline beside LibreOffice's own compare of the same two documents.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { pairOf, timeOf } from './pair.js'
import { absentRow, findPeers } from './peers/find-peers.js'
import { compareOf } from './peers/libre-office.js'
import { anew, jd } from './program.js'
import { changeWords, ownRole } from './workspaces.js'

const role = 'account-manager'

/** Throws where a Word file has no words that are tracked as new, or none that are tracked as gone. */
function assertTracked(file) {
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'])
  if (!xml.includes('<w:ins ') || !xml.includes('<w:del ')) throw new Error(`${file} has no tracked changes`)
}

/** Two releases of a role, and the command that makes the redline. */
function openRedline(places) {
  const from = ownRole(places.folder('redline-from'), role)
  const to = changeWords(ownRole(places.folder('redline-to'), role), role)
  const diff = jd(places, places.folder('redline'), 'diff', from, to, role, '-l', 'et', '--format', 'docx', '--quiet')
  return { from, to, diff: anew(places, diff, 'diff') }
}

/** As a whole command, `[name, atMost, command]`. */
export const redlineCase = (places) => ['jd diff --format docx of one role', undefined, openRedline(places).diff]

export const redline = {
  title: 'A redline, as a Word file; ratio of the time of jd to that of LibreOffice',
  run: (places, { rounds }) => {
    const name = `jd diff --format docx of ${role} in Estonian, beside LibreOffice’s compare`
    const { libreOffice } = findPeers()
    if (libreOffice === undefined) return [absentRow(name, 'LibreOffice (soffice)')]
    const { from, to, diff } = openRedline(places)
    for (const folder of [from, to]) timeOf(jd(places, folder, 'build', role, '-l', 'et', '--quiet'))
    const [former, latter] = [from, to].map((folder) => path.join(folder, 'build', `${role}.et.docx`))
    const target = path.join(places.folder('libre-office'), 'compared.docx')
    writeFileSync(target, '')
    const compare = compareOf(libreOffice, path.dirname(target), { former, latter, target })
    for (const command of [compare, diff]) timeOf(command)
    for (const file of [target, path.join(diff.cwd, 'diff', `${role}.et.redline.docx`)]) assertTracked(file)
    return [{ name, limit: { atMost: 1 / 15 }, ...pairOf(compare, diff, rounds) }]
  },
}
