// Adds up what the test runs counted, names what was skipped, and prints the one line that tells how it went. Takes the
// names of the steps that failed, in one argument, and the reports of the test runs.
import { existsSync, readFileSync } from 'node:fs'

const [steps, ...reports] = process.argv.slice(2)
const counts = { passed: 0, failed: 0, skipped: 0 }
for (const file of reports) {
  if (!existsSync(file)) {
    console.log(`${file} was not written: its tests did not run`)
    counts.failed += 1
    continue
  }
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  for (const { name, status, assertionResults } of testResults) {
    if (status === 'failed' && assertionResults.length === 0) {
      console.log(`not loaded: ${name}`)
      counts.failed += 1
    }
    for (const { status: result, fullName } of assertionResults) {
      if (result === 'passed') counts.passed += 1
      else if (result === 'failed') counts.failed += 1
      else {
        counts.skipped += 1
        console.log(`not run: ${fullName}`)
      }
    }
  }
}
if (steps) {
  console.log(`failed: ${steps}`)
  // The linter, or an error outside any test, which no report counts.
  counts.failed = Math.max(counts.failed, 1)
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 ? 1 : 0
