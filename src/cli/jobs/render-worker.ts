import { parentPort } from 'node:worker_threads'
import { serveTasks } from './serve-tasks.ts'

/** What a thread runs that the program started: it renders until it is ended. */
if (parentPort) serveTasks(parentPort)
