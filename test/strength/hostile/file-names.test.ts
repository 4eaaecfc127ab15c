import { fileNames } from './file-names.ts'
import { testTries } from './test-tries.ts'

testTries(fileNames)
