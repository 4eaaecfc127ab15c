/** Answers that are asked for again in one run. */
export interface BoundedMap<Answer> {
  readonly get: (key: string) => Answer | undefined
  /** Keeps an answer and gives it back. */
  readonly set: (key: string, answer: Answer) => Answer
}

/** Forgets all it holds where there would be more than `most`: to find out the oldest would cost more than it saves. */
export function boundedMap<Answer>(most: number): BoundedMap<Answer> {
  const known = new Map<string, Answer>()
  return {
    get: (key) => known.get(key),
    set: (key, answer) => {
      if (known.size === most) known.clear()
      known.set(key, answer)
      return answer
    },
  }
}
