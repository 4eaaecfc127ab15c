import { closest, type Library, type Position, type WorkspaceFile, withoutControlCharacters } from '../../index.ts'
import type { Ask, World } from '../world.ts'
import { askUntil, entriesOf, type Reading } from './ask-until.ts'
import { type CiSystem, ciSystems, isCiSystem } from './ci-files.ts'
import { type Named, readNamed } from './read-named.ts'
import { type PositionContext, positionIds, readPosition } from './read-position.ts'

/** What `jd init` must know before it writes anything. */
export interface Chosen {
  readonly settings: Partial<WorkspaceFile>
  readonly ci: CiSystem | undefined
}

/** Asks for what the command line left open; Enter takes what stands in brackets. */
export async function askSettings(person: Ask, given: Chosen, library: Library, env: World['env']): Promise<Chosen> {
  const { settings } = given
  const ask = greeting(person)
  const name = settings.organisation?.name ?? (await ask('Organisation [left blank]: '))
  const jurisdiction = settings.jurisdiction ?? (await askCountry(ask, library, env))
  const languages = settings.languages ?? (await askLanguages(ask, jurisdiction, library, env))
  const context = { library, languages }
  const position = settings.approval?.position ?? (await askApprover(ask, context))
  const agreedBy = settings.agreedBy ?? (await askAgreeing(ask, context))
  return {
    settings: {
      ...settings,
      ...(name ? { organisation: { ...settings.organisation, name } } : {}),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
      languages,
      approval: { ...settings.approval, position },
      agreedBy,
    },
    ci: given.ci ?? (await askCi(ask)),
  }
}

/** How to answer stands above the first question; what came along unseen when an answer was pasted is left out. */
function greeting(person: Ask): Ask {
  let first = 'Enter takes what stands in brackets, Ctrl-C writes nothing.\n'
  return async (question) => {
    const text = first + question
    first = ''
    return withoutControlCharacters(await person(text)).trim()
  }
}

/** https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html: `et_EE.UTF-8`. */
function locale(env: World['env']): { readonly language?: string; readonly country?: string } {
  const [, language, country] = /^([a-z]{2})_([A-Z]{2})/.exec(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ?? []
  return { ...(language ? { language } : {}), ...(country ? { country } : {}) }
}

function askCountry(ask: Ask, library: Library, env: World['env']): Promise<string | undefined> {
  const known = library.sources.jurisdictions.map(
    (id): Named => ({ id, name: library.jurisdiction(id).value.name ?? id }),
  )
  const usual = library.sources.jurisdictions.find((id) => id === locale(env).country)
  const list = known.map(({ id, name }) => `${id} ${name}`).join(', ')
  return askUntil<string | undefined>(ask, `Country: ${list} [${usual ?? 'that of the language'}]: `, (answer) =>
    answer === '' ? { value: usual } : readNamed('country', answer, known, ask),
  )
}

function askLanguages(
  ask: Ask,
  jurisdiction: string | undefined,
  library: Library,
  env: World['env'],
): Promise<readonly string[]> {
  const ids = library.sources.languages
  const known = ids.map((id): Named => ({ id, name: library.language(id).value.name ?? id }))
  const likely = [jurisdiction && library.jurisdiction(jurisdiction).value.language, locale(env).language, 'en']
  const usual = likely.find((id) => id !== undefined && ids.includes(id)) ?? ids[0] ?? ''
  const list = known.map(({ id, name }) => `${id} ${name}`).join(', ')
  return askUntil(ask, `Languages, with commas: ${list} [${usual}]: `, async (answer) => {
    const readings: Reading<string>[] = []
    for (const entry of entriesOf(answer || usual)) readings.push(await readNamed('language', entry, known, ask))
    const wrong = readings.find((reading) => 'complaint' in reading)
    return wrong ?? { value: [...new Set(readings.flatMap((reading) => ('value' in reading ? reading.value : [])))] }
  })
}

async function askApprover(ask: Ask, context: PositionContext): Promise<Position> {
  const [usual = ''] = positionIds(context)
  const list = `Positions: ${positionIds(context).join(', ')}; or in your own words\n`
  return readPosition((await ask(`${list}Who approves the documents [${usual}]: `)) || usual, context, ask)
}

async function askAgreeing(ask: Ask, context: PositionContext): Promise<readonly Position[]> {
  const positions: Position[] = []
  for (const entry of entriesOf(await ask('Who agrees to them before, with commas [nobody]: '))) {
    positions.push(await readPosition(entry, context, ask))
  }
  return positions
}

const askCi = (ask: Ask): Promise<CiSystem | undefined> =>
  askUntil<CiSystem | undefined>(ask, `A file for CI: ${ciSystems.join(', ')} [none]: `, (answer) => {
    if (['', 'none', 'no', 'n'].includes(answer.toLowerCase())) return { value: undefined }
    const meant = closest(answer, ciSystems)
    return meant !== undefined && isCiSystem(meant)
      ? { value: meant }
      : { complaint: `There is no file for \`${answer}\`` }
  })
