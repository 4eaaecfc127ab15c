import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Finished, Made } from '../build/build-file.ts'
import { Interrupted } from '../interrupted.ts'
import { sweepLeftovers } from '../leftovers.ts'
import { UsageError } from '../usage-error.ts'
import type { World } from '../world.ts'
import { temporaryName } from '../write-whole.ts'
import { normalisePdf } from './normalise-pdf.ts'
import { type OfficeRun, runOffice } from './run-office.ts'

/** Tagged, with headings as bookmarks and the title in the window's bar, as PDF/UA (ISO 14289-1) asks. */
const filter = {
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  PDFUACompliance: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
}

/** Starting LibreOffice for the first time, and converting one file, on a slow machine; seconds. */
const patience = { start: 120, file: 20 }

/**
 * Makes PDFs of Word files, several in one start of LibreOffice, in the same order. It says that all went well where
 * nothing did, prints a text that calls itself .docx, and two of them on one profile break each other: each run has a
 * folder of its own, and what goes in and comes out is looked at. A file that breaks it does not take the others along.
 */
export async function convertFiles(
  files: readonly Made[],
  program: string,
  world: World,
): Promise<readonly Finished[]> {
  const converted = new Map<Made, Finished>()
  let left = files
  for (let barren = 0; left.length > 0 && barren < 2; ) {
    const day = left[0]?.date.getTime()
    const batch = left.filter(({ date }) => date.getTime() === day)
    const { made, fault } = await convertOnce(batch, program, world)
    for (const [file, pdf] of made) converted.set(file, { bytes: pdf })
    barren = made.size === 0 ? barren + 1 : 0
    // It takes them in order, so that the first one that is missing is to blame.
    const culprit = batch.find((file) => !made.has(file))
    if (culprit) converted.set(culprit, { fault })
    left = left.filter((file) => !converted.has(file))
  }
  const fault = 'LibreOffice makes no PDF of any file'
  return files.map((file) => converted.get(file) ?? { fault })
}

/** A fresh folder; those that interrupted runs left behind go. */
function workFolder(): string {
  const place = tmpdir()
  const folder = path.join(place, temporaryName())
  sweepLeftovers(place)
  try {
    mkdirSync(folder, { mode: 0o700 })
    return folder
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    const help = 'Name another folder for temporary files with TMPDIR'
    throw new UsageError(`\`${place}\` takes no temporary files, which the PDF needs (${code})`, [], help)
  }
}

interface Batched {
  readonly made: ReadonlyMap<Made, Uint8Array>
  /** Why there is no more. */
  readonly fault: string
}

async function convertOnce(files: readonly Made[], program: string, world: World): Promise<Batched> {
  const folder = workFolder()
  try {
    const names = files.map((_, index) => `${index + 1}`)
    files.forEach(({ bytes }, index) => {
      if (!startsWith(bytes, 'PK\u0003\u0004')) throw new Error('What should become a PDF is no Word file')
      writeFileSync(path.join(folder, `${names[index]}.docx`), bytes)
    })
    const run = await runOffice(program, argumentsFor(folder, names), optionsFor(files, folder, world), world)
    if (run.ended === 'interrupted') throw new Interrupted()
    const made = files.flatMap((file, index): [Made, Uint8Array][] => {
      const pdf = readPdf(path.join(folder, `${names[index]}.pdf`))
      return pdf ? [[file, normalisePdf(pdf, file.date)]] : []
    })
    return { made: new Map(made), fault: faultOf(run) }
  } finally {
    // What has only just been ended may still hold a file for a moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Names relative to the folder it runs in: no path of the machine, in whatever alphabet, is passed but as a URL. */
const argumentsFor = (folder: string, names: readonly string[]): readonly string[] => [
  '--headless',
  '--norestore',
  '--nologo',
  '--nodefault',
  '--nolockcheck',
  `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
  '--convert-to',
  `pdf:writer_pdf_Export:${JSON.stringify(filter)}`,
  ...names.map((name) => `${name}.docx`),
]

/** A folder for temporary files may have a name in any alphabet. Dates are written in UTC; newer versions take SOURCE_DATE_EPOCH, the one day of these files, for the clock. */
function optionsFor(files: readonly Made[], cwd: string, { env }: World) {
  const seconds = Number(env.JD_SOFFICE_TIMEOUT) || patience.start + patience.file * files.length
  const [first] = files
  const epoch = String(Math.trunc((first?.date.getTime() ?? 0) / 1000))
  return {
    cwd,
    timeout: seconds * 1000,
    env: { TZ: 'UTC', LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: epoch, SAL_USE_VCLPLUGIN: 'svp' },
  }
}

function readPdf(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file)
    const isWhole = startsWith(bytes, '%PDF-') && bytes.subarray(-1024).toString('latin1').includes('%%EOF')
    return isWhole ? bytes : undefined
  } catch {
    return undefined
  }
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text

function faultOf({ ended, complaint }: OfficeRun): string {
  const said = complaint === '' ? '' : `: ${complaint}`
  return ended === 'out-of-time' ? 'LibreOffice did not end in time and was stopped' : `LibreOffice made no PDF${said}`
}
