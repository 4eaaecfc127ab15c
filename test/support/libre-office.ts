import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runTool } from './tool.ts'

/** What LibreOffice does to a file before it stores it as another: a command of its own, or nothing. */
export interface Job {
  readonly command: '.uno:AcceptAllTrackedChanges' | '.uno:RejectAllTrackedChanges' | ''
  readonly source: string
  readonly target: string
}

const library = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">
<library:${name} xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
${content}
</library:${name}>
`

const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Jobs" script:language="StarBasic">
Sub DoAll(list As String)
  Dim file As Integer, entry As String, words
  file = FreeFile
  Open list For Input As #file
  Do While Not Eof(file)
    Line Input #file, entry
    words = Split(entry, Chr(9))
    If UBound(words) = 2 Then DoOne words(0), words(1), words(2)
  Loop
  Close #file
  StarDesktop.terminate()
End Sub

Sub DoOne(command, source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim stored(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  stored(0).Name = "FilterName"
  stored(0).Value = "MS Word 2007 XML"
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  If command &lt;&gt; "" Then dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  document.storeToURL(target, stored())
  document.close(True)
End Sub
</script:module>
`

/**
 * Does all jobs in one LibreOffice with a profile of its own. The profile must be there before the macro is written
 * into it: LibreOffice fills a new one with its own library.
 */
export function runLibreOffice(folder: string, jobs: readonly Job[]): void {
  const profile = path.join(folder, 'profile')
  const quiet = ['--headless', '--norestore', '--nologo', '--nodefault']
  const argv = [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...quiet]
  runTool('soffice', [...argv, '--terminate_after_init'])
  const standard = path.join(profile, 'user/basic/Standard')
  mkdirSync(standard, { recursive: true })
  writeFileSync(path.join(standard, 'script.xlb'), library('library', ' <library:element library:name="Jobs"/>'))
  writeFileSync(path.join(standard, 'Jobs.xba'), macro)
  const list = path.join(folder, 'jobs.txt')
  const lines = jobs.map(({ command, source, target }) =>
    [command, pathToFileURL(source).href, pathToFileURL(target).href].join('\t'),
  )
  writeFileSync(list, `${lines.join('\n')}\n`)
  runTool('soffice', [...argv, `macro:///Standard.Jobs.DoAll("${list}")`])
}
