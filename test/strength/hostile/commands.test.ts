import { commands } from './commands.ts'
import { testTries } from './test-tries.ts'

testTries(commands)
