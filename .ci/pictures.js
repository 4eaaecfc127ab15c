// Makes the pictures of the documentation from real output: builds, prints through LibreOffice, draws a page.
// Needs libreoffice-writer and poppler-utils.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** One picture per country and language that the documentation shows. */
const pictures = ['et-EE', 'ru-RU', 'sv-SE']

const operator = 'call-center-operator'

/**
 * What a next version of the operator might change: file, words as they are, words instead. Words go from a title alone,
 * because LibreOffice 7.4 leaves out the new number of a paragraph in which words are gone.
 */
const edits = [
  ['role.yaml', 'version: 1.0.0', 'version: 2.0.0'],
  ['role.yaml', '        - take-orders', '        - take-orders\n        - hand-over-complaints'],
  ['et.yaml', 'annab klientidele vajalikku', 'annab klientidele telefoni ja e-posti teel vajalikku'],
  [
    'et.yaml',
    '    build-databases:',
    '    hand-over-complaints: registreerib kaebused ja edastab need vahetule juhile\n    build-databases:',
  ],
  ['et.yaml', 'Väljaminevad kõned', 'Väljuvad kõned'],
  ['et.yaml', 'üksnes küsitletava nõusolekul', 'üksnes küsitletava eelneval nõusolekul'],
]

const work = mkdtempSync(path.join(tmpdir(), 'jd-pictures-'))
try {
  mkdirSync('docs/pictures', { recursive: true })
  const languages = pictures.map((name) => name.split('-')[0]).join(',')
  const countries = pictures.map((name) => name.split('-')[1]).join(',')
  jd('build', 'account-manager', '-l', languages, '-j', countries, '-o', work)
  for (const name of pictures) draw(`account-manager.${name}`, `account-manager.${name}`, ['-r', '70', '-gray'])
  const next = path.join(work, 'next')
  cpSync(`roles/${operator}`, path.join(next, 'roles', operator), { recursive: true })
  for (const [file, from, to] of edits) edit(path.join(next, 'roles', operator, file), from, to)
  jd('diff', '.', next, operator, '-l', 'et', '--format', 'docx', '-o', work)
  // In colour, which is how a redline is read.
  draw(`${operator}.et.redline`, 'redline.et-EE', ['-r', '80'], 2)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function jd(...argv) {
  execFileSync('node', ['bin/jd.js', ...argv])
}

function edit(file, from, to) {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not say: ${from}`)
  writeFileSync(
    file,
    text.replace(from, () => to),
  )
}

/** A page of a Word file as a picture. */
function draw(document, picture, options, number = 1) {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(work, 'profile'))}`
  const file = path.join(work, `${document}.docx`)
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', work, file], { stdio: 'ignore' })
  const pdf = file.replace(/docx$/, 'pdf')
  const page = path.join('docs/pictures', picture)
  execFileSync('pdftoppm', ['-png', ...options, '-f', `${number}`, '-l', `${number}`, '-singlefile', pdf, page])
}
