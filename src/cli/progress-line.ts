/** How far a count has come. */
export interface Standing {
  readonly done: number
  readonly total: number
  /** What is counted: `documents`, `documents checked`. */
  readonly what: string
  /** Milliseconds since it began. */
  readonly elapsed: number
}

/** `480 of 2400 documents, 71 a second, 27 s left`; the rate is that of the whole count. */
export const progressLine = (standing: Standing): string => [countOf(standing), ...paceOf(standing)].join(', ')

/** Narrower than this a bar shows nothing. */
const narrowest = 10

/** Wider than this it shows no more. */
const widest = 40

/**
 * The same with a bar, in at most so many characters: without room for all of it first the bar is left out, then what
 * it stands before. In ASCII, since other bars are two columns wide on some terminals.
 */
export function progressBar(standing: Standing, room: number): string {
  const count = countOf(standing)
  const pace = paceOf(standing).join(', ')
  const width = Math.min(widest, room - count.length - pace.length - ' [] '.length)
  if (width >= narrowest) {
    const filled = Math.floor((width * standing.done) / standing.total)
    return `${count} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${pace}`.trimEnd()
  }
  const line = progressLine(standing)
  return line.length <= room ? line : count.slice(0, Math.max(room, 0))
}

const countOf = ({ done, total, what }: Standing): string => `${done} of ${total} ${what}`

function paceOf({ done, total, elapsed }: Standing): readonly string[] {
  if (done === 0 || elapsed < 1) return []
  const rate = (done / elapsed) * 1000
  const pace = rate < 1 ? `${rounded(rate * 60)} a minute` : `${rounded(rate)} a second`
  return [pace, `${duration((total - done) / rate)} left`]
}

const rounded = (rate: number): string => (rate < 10 ? rate.toFixed(1) : String(Math.round(rate)))

/** `27 s`, `3 min`, `1 h 20 min`; never less than what remains. */
function duration(seconds: number): string {
  if (seconds <= 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
