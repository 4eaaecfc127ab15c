import type { NewFile } from '../make-files.ts'

const head = `# Checks the job descriptions of every change before it is taken over.
# \`npm ci\` installs jd with the version that package-lock.json fixes: jobdesc must be a development package of this
# repository. It is called jobdesc because another program has the name jd; with --no, npx downloads nothing.
`

const github = `${head}name: Job descriptions
on: pull_request
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      # The whole history, because --against compares with what was there before.
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: "22"
      - run: npm ci
      - run: |
          before="origin/$GITHUB_BASE_REF"
          # The change that brings jd.yaml has nothing to be compared with.
          git cat-file -e "$before:./jd.yaml" 2> /dev/null || before=
          npx --no jobdesc check --strict \${before:+--against "$before"} --reporter github
`

const gitlab = `${head}job-descriptions:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    # The whole history, because --against compares with what was there before.
    GIT_DEPTH: "0"
  before_script:
    - npm ci
  script:
    - |
      before="$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      # The change that brings jd.yaml has nothing to be compared with.
      git cat-file -e "$before:./jd.yaml" 2> /dev/null || before=
      npx --no jobdesc check --strict \${before:+--against "$before"} --reporter junit > jd.xml
  artifacts:
    when: always
    reports:
      junit: jd.xml
`

/** The file with which each kind of server checks a change, by the name that `--ci` gives it. */
export const ciFiles = {
  github: { name: '.github/workflows/job-descriptions.yml', text: github },
  gitlab: { name: '.gitlab-ci.yml', text: gitlab },
} as const satisfies Readonly<Record<string, NewFile>>

export type CiSystem = keyof typeof ciFiles

export const ciSystems = Object.keys(ciFiles) as readonly CiSystem[]

export const isCiSystem = (name: string): name is CiSystem => Object.hasOwn(ciFiles, name)
