/** What docs/role-items.yaml holds. */
export interface RoleItems {
  /** By role that extends none: how many items the sources have for it and its heirs, repeats not counted. */
  readonly sources: Readonly<Record<string, number>>
  readonly roles: Readonly<Record<string, RoleAnswers>>
}

export interface RoleAnswers {
  /** By section of the source and id of the item. */
  readonly items: Readonly<Record<string, Readonly<Record<string, Answer>>>>
  readonly drafted?: readonly { readonly clauses: readonly string[]; readonly why: string }[]
}

/** Where an item is: `clause`, `form`, `left` or `open`, only one of them; the remarks go with a clause. */
export interface Answer {
  readonly clause?: string | readonly string[]
  readonly joined?: string
  readonly mended?: string
  readonly form?: string | readonly string[]
  readonly left?: string
  readonly open?: string
}

/** The page, in Markdown, for what docs/role-items.yaml holds. */
export function roleItemsPage(items: RoleItems): string
