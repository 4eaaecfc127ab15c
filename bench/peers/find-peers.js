// Where the peers are on this machine. Nothing is installed for them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const runs = (program, argv) => spawnSync(program, argv, { encoding: 'utf8' })

/** A Python that has python-docx, by its own path: what stands on PATH may be a script that looks for it first. */
function pythonWithDocx() {
  const found = ['python3', '/usr/bin/python3']
    .map((program) => runs(program, ['-c', 'import docx, sys; print(sys.executable)']))
    .find(({ status }) => status === 0)
  return found?.stdout.trim()
}

const onPath = (program) => (runs(program, ['--version']).status === 0 ? program : undefined)

const withPackages = (folder) => {
  const has = (name) => existsSync(path.join(folder, 'node_modules', name))
  return folder !== undefined && has('docxtemplater') && has('pizzip') ? path.resolve(folder) : undefined
}

/** Each is undefined where it is not installed. `folder` is the one of `npm install --prefix <folder> docxtemplater pizzip`. */
export const findPeers = (folder) => ({
  docxtemplater: withPackages(folder),
  pythonDocx: pythonWithDocx(),
  pandoc: onPath('pandoc'),
  libreOffice: onPath('soffice'),
})

/** The row of one that is not there. */
export const absentRow = (name, how) => ({ name, absent: `not installed: ${how}` })

/** How to have docxtemplater. */
export const howToInstall = 'npm install --prefix <folder> docxtemplater pizzip, then --peers <folder>'
