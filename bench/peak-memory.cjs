// Loaded before a command (`node -r`): when the process ends, writes the most memory it ever had (KiB) into a file of
// its own. Not ru_maxrss, which in a new process begins with the memory of the one that started it (Linux, exec).
const { readFileSync, writeFileSync } = require('node:fs')
const path = require('node:path')

process.on('exit', () => {
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  writeFileSync(path.join(process.env.JD_BENCH_PEAKS, `${process.pid}`), peak ?? '')
})
