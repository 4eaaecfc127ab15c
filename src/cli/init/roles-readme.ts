import type { NewFile } from '../make-files.ts'

/** What whoever opens the folder without knowing `jd` wants to know. */
export const rolesReadme: NewFile = {
  name: 'roles/README.md',
  text: `# Roles of this organisation

A folder for each role: \`role.yaml\` says which clauses it has, a file per language (\`et.yaml\`, \`en.yaml\` …) holds
their words. Word documents are made from them and are not edited themselves.

| command | does |
|---|---|
| \`jd list\` | lists the roles |
| \`jd new baker\` | begins a role |
| \`jd new our-account-manager --from account-manager\` | begins a variation of a role |
| \`jd check\` | says what is missing or wrong, and where |
| \`jd build\` | makes the documents |
`,
}
