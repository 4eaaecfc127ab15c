// Loaded before a program (`node --require`, which worker threads heed too): whatever would reach another machine throws,
// and is written down in the file that JD_TRIED names, so that it is known even where the program catches the error.
// Children may only be git, which is written down too.
const childProcess = require('node:child_process')
const cluster = require('node:cluster')
const dgram = require('node:dgram')
const dns = require('node:dns')
const { appendFileSync } = require('node:fs')
const http = require('node:http')
const http2 = require('node:http2')
const https = require('node:https')
const inspector = require('node:inspector')
const { syncBuiltinESMExports } = require('node:module')
const net = require('node:net')
const path = require('node:path')
const tls = require('node:tls')

const { JD_TRIED: journal } = process.env

const forbid = (owner, ownerName, ...names) => {
  for (const name of names) {
    if (!(name in owner)) continue
    const refuse = () => {
      appendFileSync(journal, `${ownerName}.${name}\n`)
      throw new Error(`${ownerName}.${name} is forbidden here`)
    }
    Object.defineProperty(owner, name, { value: refuse, configurable: true, writable: true })
  }
}

const resolvers = Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name))
forbid(net, 'net', 'connect', 'createConnection')
forbid(net.Socket.prototype, 'net.Socket', 'connect')
forbid(net.Server.prototype, 'net.Server', 'listen')
forbid(tls, 'tls', 'connect')
forbid(dgram, 'dgram', 'createSocket', 'Socket')
forbid(http, 'http', 'request', 'get', 'ClientRequest')
forbid(https, 'https', 'request', 'get')
forbid(http2, 'http2', 'connect')
forbid(dns, 'dns', ...resolvers, 'Resolver')
forbid(dns.promises, 'dns.promises', ...resolvers, 'Resolver')
forbid(inspector, 'inspector', 'open')
forbid(cluster, 'cluster', 'fork')
forbid(globalThis, 'globalThis', 'fetch', 'WebSocket', 'EventSource')

for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']) {
  const start = childProcess[name]
  childProcess[name] = (command, ...rest) => {
    const words = [command, ...(Array.isArray(rest[0]) ? rest[0] : [])]
    appendFileSync(journal, `child ${words.join(' ')}\n`)
    if (path.basename(String(command), '.exe') !== 'git') throw new Error(`${command} is forbidden here`)
    return start(command, ...rest)
  }
}
syncBuiltinESMExports()
