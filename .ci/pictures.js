// Makes the pictures of the documentation from real output: builds, prints through LibreOffice, draws the first page.
// Needs libreoffice-writer and poppler-utils.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** One picture per country and language that the documentation shows. */
const pictures = ['et-EE', 'ru-RU', 'sv-SE']

const work = mkdtempSync(path.join(tmpdir(), 'jd-pictures-'))
try {
  mkdirSync('docs/pictures', { recursive: true })
  const languages = pictures.map((name) => name.split('-')[0]).join(',')
  const countries = pictures.map((name) => name.split('-')[1]).join(',')
  execFileSync('node', ['bin/jd.js', 'build', 'account-manager', '-l', languages, '-j', countries, '-o', work])
  for (const name of pictures) draw(name)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function draw(name) {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(work, 'profile'))}`
  const document = path.join(work, `account-manager.${name}.docx`)
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', work, document], {
    stdio: 'ignore',
  })
  const page = path.join('docs/pictures', `account-manager.${name}`)
  const pdf = document.replace(/docx$/, 'pdf')
  execFileSync('pdftoppm', ['-png', '-r', '70', '-gray', '-f', '1', '-l', '1', '-singlefile', pdf, page])
}
