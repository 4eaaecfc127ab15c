import { createInterface } from 'node:readline'
import type { World } from './world.ts'

type Converse = NonNullable<World['converse']>

const quit = Symbol('quit')

/** Conversations on a terminal. Questions go where problems do, so that stdout holds the result alone. */
export function converseOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Converse {
  return async (conversation) => {
    const terminal = createInterface({ input, output })
    // Lines that were pasted ahead wait here for their questions.
    const lines = terminal[Symbol.asyncIterator]()
    terminal.on('SIGINT', () => terminal.close())
    try {
      return await conversation(async (question) => {
        terminal.setPrompt(question)
        terminal.prompt()
        const { value, done } = await lines.next()
        if (done) throw quit
        return value.trim()
      })
    } catch (thrown) {
      if (thrown !== quit) throw thrown
      output.write('\n')
      return undefined
    } finally {
      terminal.close()
    }
  }
}
