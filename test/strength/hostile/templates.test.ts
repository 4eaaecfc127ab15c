import { templates } from './templates.ts'
import { testTries } from './test-tries.ts'

testTries(templates)
