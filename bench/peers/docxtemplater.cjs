// docxtemplater.cjs <folder with node_modules> <jobs.json>: fills a template for each of the jobs,
// `[{ template, data, file }]`, as docxtemplater's documentation does it.
const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')

const [, , peers, jobs] = process.argv
const load = createRequire(path.join(path.resolve(peers), 'package.json'))
const PizZip = load('pizzip')
const Docxtemplater = load('docxtemplater')

for (const { template, data, file } of JSON.parse(readFileSync(jobs, 'utf8'))) {
  const document = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true, linebreaks: true })
  document.render(data)
  writeFileSync(file, document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }))
}
