// The same documents made by other programs, which are given them ready: jd makes its own out of YAML.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pairOf, timeOf } from './pair.js'
import { contentOf, textsOf } from './peers/content.js'
import { assertSays } from './peers/docx-texts.js'
import { absentRow, findPeers, howToInstall } from './peers/find-peers.js'
import { filled, templateOf } from './peers/template.js'
import { packageFolder } from './places.js'
import { anew, jd } from './program.js'

const script = (name) => path.join(packageFolder, 'bench/peers', name)

/** The documents that peers are to make, `[{ made, content }]`: `made` is the path of what jd made, less the ending. */
function inputsOf(places, folder, argv) {
  timeOf(jd(places, folder, 'build', ...argv, '--quiet', '--format', 'json,md,docx', '-o', '.'))
  const names = readdirSync(folder).filter((name) => /^[a-z].*\.json$/.test(name))
  return names.map((name) => {
    const made = path.join(folder, path.basename(name, '.json'))
    return { made, content: contentOf(JSON.parse(readFileSync(`${made}.json`, 'utf8'))) }
  })
}

const writeJson = (file, data) => {
  writeFileSync(file, JSON.stringify(data))
  return file
}

/** The files that a peer makes, each with what it must say. */
const outputsOf = (folder, inputs) =>
  inputs.map(({ made, content }) => ({
    file: path.join(folder, `${path.basename(made)}.docx`),
    texts: textsOf(content),
  }))

function docxtemplater(folder, program, inputs) {
  const outputs = outputsOf(folder, inputs)
  const jobs = inputs.map(({ made, content }, index) => {
    const template = path.join(folder, `${path.basename(made)}.template.docx`)
    writeFileSync(template, templateOf(readFileSync(`${made}.docx`), content))
    return { template, data: filled(content), file: outputs[index].file }
  })
  return { argv: [script('docxtemplater.cjs'), program, writeJson(path.join(folder, 'jobs.json'), jobs)], outputs }
}

function pythonDocx(folder, program, inputs) {
  const [output] = outputsOf(folder, inputs)
  const source = writeJson(path.join(folder, 'content.json'), inputs[0].content)
  return { program, argv: [script('python-docx.py'), source, output.file], outputs: [output] }
}

function pandoc(folder, program, inputs) {
  const [output] = outputsOf(folder, inputs)
  return { program, argv: ['-f', 'gfm', `${inputs[0].made}.md`, '-o', output.file], outputs: [output] }
}

/** Each peer of one document: its name, where it is looked for, how much of its time jd may take, how it is run. */
const single = [
  ['docxtemplater', 'docxtemplater', 0.7, docxtemplater, howToInstall],
  ['python-docx', 'pythonDocx', 1, pythonDocx, 'python-docx (Debian: python3-docx)'],
  ['pandoc', 'pandoc', undefined, pandoc, 'pandoc'],
]

/** Times `command` beside a peer that has shown once that it makes its documents. */
function besidePeer(name, atMost, command, peer, rounds) {
  for (const { file } of peer.outputs) writeFileSync(file, '')
  timeOf(peer)
  for (const { file, texts } of peer.outputs) assertSays(file, texts)
  return { name, ...(atMost === undefined ? {} : { limit: { atMost } }), ...pairOf(peer, command, rounds) }
}

export const peers = {
  title: 'The same document by other programs: account-manager in Estonian; ratio of the time of jd to theirs',
  run: (places, { rounds, peersFolder }) => {
    const found = findPeers(peersFolder)
    const argv = ['account-manager', '-l', 'et']
    const inputs = inputsOf(places, places.folder('one-input'), argv)
    const command = anew(places, jd(places, places.folder('one'), 'build', ...argv, '--quiet'))
    return single.map(([peer, key, atMost, peerOf, how]) => {
      const name = `jd beside ${peer}`
      if (found[key] === undefined) return absentRow(name, how)
      return besidePeer(name, atMost, command, peerOf(places.folder(`one-${key}`), found[key], inputs), rounds)
    })
  },
}

export const shelf = {
  title: 'The whole shelf, each language under each law, in one command; ratio of the time of jd to theirs',
  run: (places, { longRounds, peersFolder, sizes }) => {
    const found = findPeers(peersFolder)
    const inputs = inputsOf(places, places.folder('shelf-input'), sizes.shelf)
    const name = `jd beside docxtemplater, ${inputs.length} documents`
    if (found.docxtemplater === undefined) return [absentRow(name, howToInstall)]
    const command = anew(places, jd(places, places.folder('shelf'), 'build', ...sizes.shelf, '--quiet'))
    const peer = docxtemplater(places.folder('shelf-docxtemplater'), found.docxtemplater, inputs)
    const figures = besidePeer(name, 0.75, command, peer, longRounds)
    return [{ ...figures, perSecond: (inputs.length / figures.median) * 1000 }]
  },
}

/** Versions of what was found, for whoever reads the figures later. */
export function versionsOf(peersFolder) {
  const { docxtemplater: folder, pythonDocx: python, pandoc: converter, libreOffice } = findPeers(peersFolder)
  const first = (program, ...argv) => execFileSync(program, argv, { encoding: 'utf8' }).split('\n')[0].trim()
  const manifest = folder && path.join(folder, 'node_modules/docxtemplater/package.json')
  return {
    ...(manifest && { docxtemplater: JSON.parse(readFileSync(manifest, 'utf8')).version }),
    ...(python && { 'python-docx': first(python, '-c', 'import docx; print(docx.__version__)') }),
    ...(converter && { pandoc: first(converter, '--version').replace('pandoc ', '') }),
    ...(libreOffice && { LibreOffice: first(libreOffice, '--version').split(' ')[1] }),
  }
}
