// LibreOffice's own compare of two Word files, in one start of it, with a profile of its own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const basic = `Sub CompareFiles(former, latter, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim stored(0) As New com.sun.star.beans.PropertyValue
  Dim other(1) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  stored(0).Name = "FilterName"
  stored(0).Value = "MS Word 2007 XML"
  other(0).Name = "URL"
  other(0).Value = former
  other(1).Name = "NoAcceptDialog"
  other(1).Value = True
  document = StarDesktop.loadComponentFromURL(latter, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:CompareDocuments", "", 0, other())
  document.storeToURL(target, stored())
  document.close(True)
  StarDesktop.terminate()
End Sub`

const doctype = (kind, file) =>
  `<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}.dtd">`

const module = `<?xml version="1.0" encoding="UTF-8"?>
${doctype('script:module', 'module')}
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">
${basic}
</script:module>
`

const library = `<?xml version="1.0" encoding="UTF-8"?>
${doctype('library:library', 'library')}
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Bench"/>
</library:library>
`

const url = (file) => pathToFileURL(file).href

/**
 * The command that writes `target`: the file `latter` with what changed since `former` as tracked changes. The profile is
 * there before, because a first start is not what a user waits for every time; LibreOffice fills it with its own library,
 * so the macro comes after that.
 */
export function compareOf(program, folder, { former, latter, target }) {
  const profile = path.join(folder, 'profile')
  const argv = [`-env:UserInstallation=${url(profile)}`, '--headless', '--norestore', '--nologo', '--nodefault']
  spawnSync(program, [...argv, '--terminate_after_init'], { stdio: 'ignore' })
  const standard = path.join(profile, 'user/basic/Standard')
  mkdirSync(standard, { recursive: true })
  writeFileSync(path.join(standard, 'script.xlb'), library)
  writeFileSync(path.join(standard, 'Bench.xba'), module)
  const call = `macro:///Standard.Bench.CompareFiles("${url(former)}","${url(latter)}","${url(target)}")`
  return { program, argv: [...argv, call], cwd: folder }
}
