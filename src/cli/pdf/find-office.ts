import { statSync } from 'node:fs'
import path from 'node:path'
import { UsageError } from '../usage-error.ts'
import type { World } from '../world.ts'

/** Where LibreOffice is installed that is on no PATH. */
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)'].map((folder) => `%${folder}%\\LibreOffice\\program\\soffice.com`),
}

/** What it may be called; on Windows `.com` is the one that waits for its end. */
const names: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['soffice.com', 'soffice.exe'],
}

const install =
  'Install LibreOffice (libreoffice.org, or the package `libreoffice-writer`), or say where it is with JD_SOFFICE'

/** The absolute path of LibreOffice: JD_SOFFICE, else what is on the PATH, else where it usually is. */
export function findOffice({ env, cwd }: Pick<World, 'env' | 'cwd'>, platform = process.platform): string {
  if (env.JD_SOFFICE) {
    const named = path.resolve(cwd, env.JD_SOFFICE)
    if (isFile(named)) return named
    throw new UsageError(`JD_SOFFICE names \`${env.JD_SOFFICE}\`, which is no program`, [], install)
  }
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const called = names[platform] ?? ['soffice', 'libreoffice']
  const usual = (usualPlaces[platform] ?? []).map((place) =>
    place.replace(/%(.+?)%/g, (_, name: string) => env[name] ?? ''),
  )
  const found = [...folders.flatMap((folder) => called.map((name) => path.join(folder, name))), ...usual].find(isFile)
  if (found === undefined) throw new UsageError('There is no LibreOffice, which makes the PDF', [], install)
  return found
}

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
