import { testTries } from './test-tries.ts'
import { verifiedFiles } from './verified-files.ts'

testTries(verifiedFiles)
