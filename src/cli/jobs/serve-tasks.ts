import { renderers } from '../../index.ts'
import type { FromWorker, House, RenderTask, ToWorker } from './worker-messages.ts'

/** The end of a channel that a worker holds. */
export interface TaskPort {
  readonly on: (event: 'message', heard: (message: ToWorker) => void) => unknown
  readonly postMessage: (answer: FromWorker, transferred: readonly ArrayBuffer[]) => void
}

/** Renders what comes in, and hands the bytes over without a copy of them. */
export function serveTasks(port: TaskPort): void {
  let house: House = {}
  const pictures = new Map<string, Uint8Array>()
  const serve = async (id: number, task: RenderTask): Promise<void> => {
    try {
      const bytes = ownBytes(await rendered(task, house, pictures))
      port.postMessage({ id, bytes }, [bytes.buffer])
    } catch (fault) {
      port.postMessage({ id, fault }, [])
    }
  }
  port.on('message', (message) => {
    if ('house' in message) {
      house = message.house
      return
    }
    for (const [sha256, bytes] of message.pictures) pictures.set(sha256, bytes)
    void serve(message.id, message.task)
  })
}

function rendered(
  { document, format, tool, date }: RenderTask,
  house: House,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const renderer = renderers.find((one) => one.format === format)
  if (!renderer) throw new Error(`A worker was asked for the format ${format}`)
  return renderer.render(document, { tool, date, picture: (sha256) => pictures.get(sha256), ...house })
}

/** Bytes that share their memory with others, as small buffers of Node do, cannot be given away. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes)
}
