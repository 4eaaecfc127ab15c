import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runTool } from './tool.ts'

/** What LibreOffice does to a file before it stores it as another: a command of its own, or nothing. */
export interface Job {
  readonly command: '.uno:AcceptAllTrackedChanges' | '.uno:RejectAllTrackedChanges' | ''
  readonly source: string
  readonly target: string
  /** Words that somebody replaces by others everywhere, with change recording on or off. */
  readonly replace?: { readonly from: string; readonly to: string; readonly tracked: boolean }
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
    If UBound(words) = 5 Then DoOne words(0), words(1), words(2), words(3), words(4), words(5)
  Loop
  Close #file
  StarDesktop.terminate()
End Sub

Sub DoOne(command, source, target, recorded, replaced, replacement)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim stored(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  stored(0).Name = "FilterName"
  stored(0).Value = "MS Word 2007 XML"
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  If command &lt;&gt; "" Then dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  If replaced &lt;&gt; "" Then
    document.RecordChanges = (recorded = "tracked")
    search = document.createReplaceDescriptor()
    search.SearchString = replaced
    search.ReplaceString = replacement
    document.replaceAll(search)
  End If
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
  const lines = jobs.map(({ command, source, target, replace }) =>
    [
      command,
      pathToFileURL(source).href,
      pathToFileURL(target).href,
      replace?.tracked ? 'tracked' : '',
      replace?.from ?? '',
      replace?.to ?? '',
    ].join('\t'),
  )
  writeFileSync(list, `${lines.join('\n')}\n`)
  runTool('soffice', [...argv, `macro:///Standard.Jobs.DoAll("${list}")`])
}
