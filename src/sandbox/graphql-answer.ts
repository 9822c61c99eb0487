/** The shape of GitHub's answers to GraphQL. */

export interface GraphQLAnswerError {
  readonly type?: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly message: string;
}

export interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLAnswerError[];
}
