import { describe, expect, test, vi } from 'vitest'
import { whenQuiet } from '../../src/cli/watch/when-quiet.ts'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { startWatching } from '../support/watching.ts'
import { openWorkspace } from '../support/workspace.ts'

const twoRoles = {
  ...baker,
  'roles/miller/role.yaml': bakerRole.replace('id: baker', 'id: miller'),
  'roles/miller/en.yaml': bakerCell.replaceAll('baker', 'miller'),
}

const started = async (...argv: readonly string[]) => {
  const watching = startWatching(twoRoles, '--format', 'txt', ...argv)
  const told = [await watching.next(), await watching.next(), await watching.next()]
  return { watching, told }
}

describe('jd build --watch', () => {
  test('builds, and builds again what a save touches, until Ctrl-C', async () => {
    const { watching, told } = await started()
    expect(told).toEqual(['build/baker.en.txt', 'build/miller.en.txt', 'Watching .; Ctrl-C ends it'])
    watching.save('roles/miller/en.yaml', twoRoles['roles/miller/en.yaml'].replace('hot', 'very hot'))
    expect(await watching.next()).toBe('Rebuilt build/miller.en.txt (0.12 s)')
    expect(watching.workspace.read('build/miller.en.txt')).toContain('keeps the oven very hot')
    expect(await watching.stop()).toMatchObject({ code: 0 })
    expect(watching.folders()).toEqual([])
  })

  test('a save that is wrong is told, keeps the file as it was, and the next one mends it', async () => {
    const { watching } = await started()
    const before = watching.workspace.read('build/baker.en.txt')
    watching.save('roles/baker/en.yaml', 'title: [\n')
    expect(await watching.next()).toBe('Nothing to rebuild (0.12 s); watching until it is mended')
    expect(watching.workspace.read('build/baker.en.txt')).toBe(before)
    watching.save('roles/baker/en.yaml', bakerCell.replace('whole town', 'country'))
    expect(await watching.next()).toBe('Rebuilt build/baker.en.txt (0.12 s)')
    const { code, stderr } = await watching.stop()
    expect(code).toBe(0)
    expect(stderr).toContain('roles/baker/en.yaml:2:1 error')
  })

  test('a touch that changes nothing is not told, and neither is what an editor leaves beside', async () => {
    const { watching } = await started()
    watching.touch()
    watching.save('roles/baker/.en.yaml.swp', 'b0VIM')
    await vi.waitUntil(() => watching.looks() === 4, { timeout: 10_000 })
    watching.save('roles/baker/en.yaml', bakerCell.replace('hot', 'warm'))
    expect(await watching.next()).toBe('Rebuilt build/baker.en.txt (0.12 s)')
    await watching.stop()
  })

  test('a comment changes no document', async () => {
    const { watching } = await started()
    watching.save('roles/baker/en.yaml', `# Proofread.\n${bakerCell}`)
    expect(await watching.next()).toBe('Nothing to rebuild (0.12 s)')
    await watching.stop()
  })

  test('new roles are built and watched, and what is gone is told', async () => {
    const { watching } = await started()
    watching.workspace.write('roles/grocer/en.yaml', bakerCell.replaceAll('baker', 'grocer'))
    watching.save('roles/grocer/role.yaml', bakerRole.replace('id: baker', 'id: grocer'))
    expect(await watching.next()).toBe('Rebuilt build/grocer.en.txt (0.12 s)')
    expect(watching.folders()).toContain('roles/grocer')
    watching.save('roles/grocer/en.yaml', null)
    expect(await watching.next()).toContain('watching until it is mended')
    watching.save('roles/grocer', null)
    expect(await watching.next()).toBe('Nothing to rebuild (0.12 s)')
    expect(watching.folders()).not.toContain('roles/grocer')
    await watching.stop()
  })

  test('a role that was asked for may go and come back', async () => {
    const { watching } = await started('baker', 'miller')
    watching.save('roles/miller', null)
    expect(await watching.next()).toContain('jd: There is no role `miller`')
    watching.workspace.write('roles/miller/en.yaml', twoRoles['roles/miller/en.yaml'].replace('hot', 'cold'))
    watching.save('roles/miller/role.yaml', twoRoles['roles/miller/role.yaml'])
    expect(await watching.next()).toBe('Rebuilt build/miller.en.txt (0.12 s)')
    expect((await watching.stop()).code).toBe(0)
  })

  test('settings touch every document, and words of the language too', async () => {
    const { watching } = await started()
    watching.save('jd.yaml', 'organisation: { name: The Old Bakery }\n')
    expect(await watching.next()).toBe('Rebuilt 2 files (0.12 s)')
    watching.save('locales/languages/en/words.yaml', 'headings: { duties: Tasks }\n')
    expect(await watching.next()).toBe('Rebuilt 2 files (0.12 s)')
    expect(watching.folders()).toContain('locales/languages/en')
    await watching.stop()
  })

  test('the table of the staff touches what is made of it', async () => {
    const watching = startWatching({ ...baker, 'people.csv': 'Mari\n' }, '--format', 'txt', '--staff', 'people.csv')
    for (let line = ''; !line.startsWith('Watching'); ) line = await watching.next()
    watching.save('people.csv', 'Mari\nJüri\n')
    expect(await watching.next()).toMatch(/^Rebuilt .* \(0\.12 s\)$/)
    expect(watching.workspace.read('build/baker.en.staff.txt')).toContain('Jüri')
    await watching.stop()
  })

  test('gives the bytes that a build from nothing gives', async () => {
    const watching = startWatching(twoRoles)
    for (let line = ''; !line.startsWith('Watching'); ) line = await watching.next()
    watching.save('roles/baker/role.yaml', bakerRole.replace('loaves: 3', 'loaves: 8').replace('1.0.0', '1.1.0'))
    expect(await watching.next()).toBe('Rebuilt build/baker.en.docx (0.12 s)')
    await watching.stop()
    const { built } = await watching.workspace.build('--out', 'again')
    for (const { path } of built) {
      expect(watching.workspace.bytes(path)).toEqual(watching.workspace.bytes(path.replace('again', 'build')))
    }
    expect(built).toHaveLength(2)
  })

  test('a file that somebody edited meanwhile is left alone, each time', async () => {
    const { watching } = await started()
    watching.workspace.write('build/baker.en.txt', 'mine')
    watching.save('roles/baker/en.yaml', bakerCell.replace('hot', 'warm'))
    expect(await watching.next()).toContain('watching until it is mended')
    expect(watching.workspace.read('build/baker.en.txt')).toBe('mine')
    expect((await watching.stop()).stderr).toContain('output/edited')
  })

  test('what the build writes is not watched, wherever it goes', async () => {
    const { watching } = await started('-o', 'roles/out')
    expect(watching.folders()).toEqual(['.', 'roles', 'roles/baker', 'roles/miller'])
    await watching.stop()
  })

  test('nothing is said but problems where that is wanted', async () => {
    const watching = startWatching(baker, '--format', 'txt', '--quiet')
    await vi.waitUntil(() => watching.workspace.files('build').length === 2, { timeout: 10_000 })
    const { code, stdout, stderr } = await watching.stop()
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('a machine gets one report, so that it is refused', async () => {
    const { code, stdout } = await openWorkspace(baker).run('build', '--watch', '--reporter', 'json')
    expect(code).toBe(2)
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ rule: 'cli/usage', expected: ['pretty'] }])
  })

  test('a command line that is wrong from the first ends it', async () => {
    const { code } = await openWorkspace(baker).run('build', 'nobody', '--watch')
    expect(code).toBe(2)
  })
})

describe('a burst of changes', () => {
  const open = () => {
    let changed = () => {}
    let interrupt = () => {}
    const changes = whenQuiet({
      watch: (tell) => {
        changed = tell
        return { watch: () => {}, close: () => {} }
      },
      onInterrupt: (stop) => {
        interrupt = stop
        return () => {}
      },
    })
    return { changes, changed: () => changed(), interrupt: () => interrupt() }
  }

  test('is one, told when it is over', async () => {
    vi.useFakeTimers()
    try {
      const { changes, changed } = open()
      const told = vi.fn()
      changes.changed().then(told)
      for (let save = 0; save < 3; save++) {
        changed()
        await vi.advanceTimersByTimeAsync(40)
      }
      expect(told).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(40)
      expect(told).toHaveBeenCalledExactlyOnceWith(true)
      changes.close()
    } finally {
      vi.useRealTimers()
    }
  })

  test('that never ends is told all the same', async () => {
    vi.useFakeTimers()
    try {
      const { changes, changed } = open()
      const told = vi.fn()
      changes.changed().then(told)
      for (let save = 0; save < 20; save++) {
        changed()
        await vi.advanceTimersByTimeAsync(40)
      }
      expect(told).toHaveBeenCalled()
      changes.close()
    } finally {
      vi.useRealTimers()
    }
  })

  test('Ctrl-C counts for more', async () => {
    const { changes, interrupt } = open()
    interrupt()
    expect(await changes.changed()).toBe(false)
    changes.close()
  })
})
